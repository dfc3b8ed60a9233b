import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { GameSheets } from "#app/components/prevention/game-sheets.tsx";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { t } = requireLesson(page);
  return { title: t("prevention:game.sheets") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The game's sheets alone. */
export default function PreventionGamePrint() {
  const { title } = useLoaderData<typeof loader>();
  const { say, href, textLang, game } = useLesson();
  return (
    <main id="main" className="page lesson-print" lang={textLang}>
      <TextLinks />
      <PageHeading eyebrow={<a href={href("/escape")}>{say(game.title)}</a>} title={title} />
      <GameSheets />
    </main>
  );
}
