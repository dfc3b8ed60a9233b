import type { MetaFunction } from "@remix-run/node";
import { ArticlePage } from "#app/components/public/article-page.tsx";
import { route } from "#app/http/route.server.ts";

const PARTS = ["controller", "kept", "not", "seen", "cookies", "rights"];

export const loader = route(({ t }) => ({ title: t("home:privacy.title") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** What is kept of a person, who sees it, and their rights. */
export default function Privacy() {
  return <ArticlePage texts="home:privacy" parts={PARTS} />;
}
