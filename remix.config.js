/**
 * Options of the Remix Vite plugin; `vite.config.ts` imports them.
 *
 * Every `v3_*` future flag is on, so that the step to React Router 7 is a
 * codemod (docs/decisions/0002-remix-2-and-its-successor.md).
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  ignoredRouteFiles: ["**/*.test.ts", "**/*.test.tsx"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
};
