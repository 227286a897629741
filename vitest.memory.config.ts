import { defineConfig } from "vitest/config";

/** Tests of peak memory: each case is a process of its own, which takes a second or more. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@udbytte/source"] } },
  test: { include: ["packages/*/test/memory/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
