import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@udbytte/source"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts"],
    exclude: ["packages/*/test/memory/**"],
    typecheck: {
      enabled: true,
      include: ["packages/*/test/**/*.test-d.ts"],
      tsconfig: "packages/core/test/tsconfig.test-d.json",
    },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ["packages/core/test/property-seed.ts"],
    // Tests share no state: one process for all of them loads each library once.
    isolate: false,
    reporters: process.env.UDBYTTE_TEST_RESULTS
      ? ["default", ["json", { outputFile: process.env.UDBYTTE_TEST_RESULTS }]]
      : ["default"],
  },
});
