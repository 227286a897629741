import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@udbytte/source"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts"],
    testTimeout: 30_000,
    // Tests share no state: one process for all of them loads each library once.
    isolate: false,
    reporters: process.env.UDBYTTE_TEST_RESULTS
      ? ["default", ["json", { outputFile: process.env.UDBYTTE_TEST_RESULTS }]]
      : ["default"],
  },
});
