/**
 * The walls of the house (design section 2). `npm run lint` checks them.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "routes-speak-to-modules-only",
      comment: "A route reads the request and calls one verb; SQL belongs to queries.server.ts.",
      severity: "error",
      from: { path: "^app/(routes|components)/" },
      to: {
        path: ["^node_modules/(drizzle-orm|postgres|pg-boss|lucia)/", "queries\\.server\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "modules-know-no-pages",
      comment: "The rules of the product do not depend on how they are shown.",
      severity: "error",
      from: { path: "^app/modules/", pathNot: "\\.test\\.ts$" },
      to: { path: "^app/(routes|components|enhance|http)/" },
    },
    {
      name: "sql-in-queries-only",
      comment: "Drizzle's query builder is used in queries.server.ts; verbs may open transactions.",
      severity: "error",
      from: { path: "^app/modules/", pathNot: "(queries\\.server|\\.test)\\.ts$" },
      to: { path: "^node_modules/(drizzle-orm|postgres)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "compiler-without-database",
      comment: "Content is compiled before there is a database.",
      severity: "error",
      from: { path: "^app/catalog/" },
      to: { path: ["^drizzle/", "^app/database/", "^node_modules/(drizzle-orm|postgres)/"] },
    },
    {
      name: "no-mdx-at-run-time",
      comment: "Pages and modules read what was compiled; they never compile.",
      severity: "error",
      from: { path: "^(app|server)", pathNot: "^app/catalog/compile/" },
      to: { path: ["^app/catalog/compile/", "^node_modules/(mdx-bundler|esbuild)/"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(app|drizzle|server)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
