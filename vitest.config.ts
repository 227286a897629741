import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@udbytte/source"] } },
  test: { include: ["packages/*/test/**/*.test.ts"], testTimeout: 30_000 },
});
