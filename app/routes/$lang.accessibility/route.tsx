import type { MetaFunction } from "@remix-run/node";
import { ArticlePage } from "#app/components/public/article-page.tsx";
import { route } from "#app/http/route.server.ts";

const PARTS = ["before", "state", "helps", "keys", "known", "feedback"];

export const loader = route(({ t }) => ({ title: t("home:accessibility.title") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The accessibility statement of the demonstration; a public body replaces it with its own. */
export default function Accessibility() {
  return <ArticlePage texts="home:accessibility" parts={PARTS} />;
}
