import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/components/error-page.tsx";
import { SiteFooter } from "#app/components/layout/site-footer.tsx";
import { SiteHeader } from "#app/components/layout/site-header.tsx";
import { route } from "#app/http/route.server.ts";

/** What every page's frame shows of the person: their name and which sections are theirs. */
export const loader = route(({ actor }) => ({
  viewer:
    actor.kind === "user"
      ? {
          name: `${actor.givenName} ${actor.familyName}`,
          roles: [...new Set(actor.grants.map((grant) => grant.role))],
        }
      : null,
}));

export default function Frame() {
  const { viewer } = useLoaderData<typeof loader>();
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
