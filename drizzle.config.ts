import { defineConfig } from "drizzle-kit";

/** `npx drizzle-kit generate --name <intent>` writes a migration from the schema. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./drizzle/schema/index.ts",
  out: "./drizzle/migrations",
});
