import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { GameSheets } from "#app/components/prevention/game-sheets.tsx";
import { GuideSections } from "#app/components/prevention/guide-sections.tsx";
import { PartInPrint } from "#app/components/prevention/part-in-print.tsx";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { t } = requireLesson(page);
  return { title: t("prevention:print.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Everything on paper: parts, guide, game. */
export default function PreventionPrint() {
  const { title } = useLoaderData<typeof loader>();
  const { t, say, href, textLang, lesson, parts, guide } = useLesson();
  return (
    <main id="main" className="page lesson-print" lang={textLang}>
      <TextLinks />
      <PageHeading
        eyebrow={<a href={href()}>{say(lesson.title)}</a>}
        title={title}
        lead={<span className="no-print">{t("prevention:print.lead")}</span>}
      />
      {parts.map((part, index) => (
        <PartInPrint key={part.id} part={part} number={index + 1} />
      ))}
      <div className="sheet stack">
        <p className="eyebrow">{say(guide.title)}</p>
        <GuideSections />
      </div>
      <GameSheets />
    </main>
  );
}
