import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useMatches, useRouteLoaderData } from "@remix-run/react";
import { ErrorPage, errorTitle } from "#app/components/error-page.tsx";
import { SiteFooter } from "#app/components/layout/site-footer.tsx";
import { SiteHeader } from "#app/components/layout/site-header.tsx";
import { route } from "#app/http/route.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translate.ts";

/** Which sections are the person's own. Their name is put in last (`name-gap.ts`). */
export const loader = route(({ actor }) => ({
  viewer:
    actor.kind === "user" ? { roles: [...new Set(actor.grants.map((grant) => grant.role))] } : null,
}));

/** Pages have titles of their own; this one is of a page that went wrong. */
export const meta: MetaFunction<typeof loader> = ({ error, params }) => {
  if (!error) return [];
  const t = translator(isLanguage(params.lang) ? params.lang : "pl");
  return [{ title: `${errorTitle(error, t)} – Ostoja` }];
};

export default function Frame() {
  const { viewer } = useLoaderData<typeof loader>();
  // A page for the projector brings its own help line, and has neither header nor footer.
  const quiet = useMatches().some(
    ({ handle }) => (handle as { quiet?: boolean } | undefined)?.quiet,
  );
  if (quiet) return <Outlet />;
  return (
    <>
      <SiteHeader viewer={viewer} />
      <Outlet />
      <SiteFooter />
    </>
  );
}

/** A refusal or an error inside a page keeps the frame: help stays in reach. */
export function ErrorBoundary() {
  const viewer = useRouteLoaderData<typeof loader>("routes/$lang")?.viewer ?? null;
  return (
    <>
      <SiteHeader viewer={viewer} />
      <ErrorPage />
      <SiteFooter />
    </>
  );
}
