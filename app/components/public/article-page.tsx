import type { ReactNode } from "react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { TextBlocks } from "#app/components/text-blocks.tsx";
import { usePage } from "#app/components/texts.tsx";

interface ArticlePageProps {
  /** Where the texts are: `home:about` has `title`, `lead`, and for every part `<part>_title` and `<part>`. */
  texts: string;
  parts: readonly string[];
  /** What follows the text of a part. */
  after?: Record<string, ReactNode>;
}

/** A page of plain text in parts: about, accessibility, privacy. */
export function ArticlePage({ texts, parts, after = {} }: ArticlePageProps) {
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={t(`${texts}.title`)} lead={t(`${texts}.lead`)} />
      {parts.map((part) => (
        <section key={part} className="prose">
          <h2>{t(`${texts}.${part}_title`)}</h2>
          <TextBlocks text={t(`${texts}.${part}`)} />
          {after[part]}
        </section>
      ))}
    </main>
  );
}
