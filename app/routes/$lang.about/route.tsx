import type { MetaFunction } from "@remix-run/node";
import { ArticlePage } from "#app/components/public/article-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";

const PARTS = ["what", "not", "review", "fiction", "sources", "code"];
const SOURCES = ["S0", "S1", "S2"];

export const loader = route(({ t }) => ({ title: t("home:about.title") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** What Ostoja is, what it is not, and what its content rests on. */
export default function About() {
  const { t, lang } = usePage();
  return (
    <ArticlePage
      texts="home:about"
      parts={PARTS}
      after={{
        not: (
          <p>
            <a href={`/${lang}/help`}>{t("home:about.not_link")}</a>
          </p>
        ),
        sources: (
          <ul>
            {SOURCES.map((source) => (
              <li key={source}>{t(`common:sources.${source}`)}</li>
            ))}
          </ul>
        ),
      }}
    />
  );
}
