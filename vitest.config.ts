import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "app/**/*.test.{ts,tsx}",
      "drizzle/**/*.test.ts",
      "tests/**/*.test.ts",
      // The start scripts are plain JavaScript: they run before anything is installed.
      "scripts/**/*.test.{ts,mjs}",
    ],
    exclude: ["tests/e2e/**", "**/node_modules/**"],
    globalSetup: ["tests/global-setup.ts"],
    // A real PostgreSQL on a busy machine; a test that hangs still ends.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
