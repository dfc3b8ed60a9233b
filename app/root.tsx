import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage, errorTitle } from "#app/components/error-page.tsx";
import { SiteFooter } from "#app/components/layout/site-footer.tsx";
import { SiteHeader } from "#app/components/layout/site-header.tsx";
import { useTheme } from "#app/components/layout/theme-buttons.tsx";
import { usePage } from "#app/components/texts.tsx";
import { readTheme } from "#app/http/theme.server.ts";
import "#app/styles/app.css";

const FONTS = [
  "/fonts/newsreader-latin.woff2",
  "/fonts/newsreader-latin-ext.woff2",
  "/fonts/atkinson-next-latin.woff2",
  "/fonts/atkinson-next-latin-ext.woff2",
];

export const links: LinksFunction = () => [
  ...FONTS.map((href) => ({
    rel: "preload" as const,
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** The look that the person chose in this browser. */
export function loader({ request }: LoaderFunctionArgs) {
  return { theme: readTheme(request) };
}

const SCHEMES = { system: "light dark", light: "light", dark: "dark", contrast: "dark" };

export function Layout({ children }: { children: ReactNode }) {
  const { lang, scriptUrl, t } = usePage();
  const theme = useTheme();
  const error = useRouteError();
  return (
    <html lang={lang} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={SCHEMES[theme]} />
        {error ? <title>{`${errorTitle(error, t)} – Ostoja`}</title> : <Meta />}
        <Links />
        <script type="module" src={scriptUrl} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Addresses without a language have no frame of their own: help stays in reach there too. */
export function ErrorBoundary() {
  return (
    <>
      <SiteHeader viewer={null} />
      <ErrorPage />
      <SiteFooter />
    </>
  );
}
