import type { ReactNode } from "react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { TextBlocks } from "#app/components/text-blocks.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { Topic } from "./topics.ts";

interface ReferencePageProps {
  topic: Topic;
  /** Parts of the page to jump to. */
  contents?: { id: string; title: string }[];
  children: ReactNode;
}

/** The frame of a page of the reference: the way back, heading, what to mind, contents. */
export function ReferencePage({ topic, contents = [], children }: ReferencePageProps) {
  const { t, lang } = usePage();
  return (
    <main id="main" className="page reference">
      <PageHeading
        eyebrow={<a href={`/${lang}/reference`}>{t("reference:title")}</a>}
        title={t(`reference:${topic}.title`)}
        lead={t(`reference:${topic}.lead`)}
      />
      {contents.length > 1 ? (
        <nav aria-label={t("reference:contents")}>
          <ul className="list-plain cluster">
            {contents.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="prose">
        <TextBlocks text={t(`reference:${topic}.text`)} />
      </div>
      {children}
    </main>
  );
}
