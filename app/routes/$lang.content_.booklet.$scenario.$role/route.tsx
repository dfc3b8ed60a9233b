import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookletPages } from "#app/components/booklet/booklet-pages.tsx";
import { BookletTalk } from "#app/components/booklet/booklet-talk.tsx";
import { PlayerSheet } from "#app/components/booklet/player-sheet.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { viewBooklet } from "#app/modules/assessment/view-booklet.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const { scenario = "", role = "" } = page.params;
  const { scenario: story, ...view } = await viewBooklet(page.verb, { scenario, role });
  const { title, summary, fictionNote, warning } = story;
  return {
    title: page.t("booklet:title", { scenario: title[page.lang] }),
    story: { title, summary, fictionNote, warning },
    role: view.role,
    judged: view.judged,
    pages: view.booklet.pages,
    points: view.booklet.points,
    boxes: view.booklet.boxes,
    choices: view.judged
      ? view.booklet.choices.map(({ node, choice, title: nodeTitle, page: number }) => ({
          page: number,
          title: nodeTitle,
          text: choice.text,
          correct: node.critical === "no" ? null : (choice.correct ?? false),
          feedback: choice.feedback,
          person: choice.person,
          law: choice.law,
        }))
      : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** A scenario on paper: how to play, the player's sheet, the pages, and what to talk over. */
export default function BookletPage() {
  const { story, role, judged, pages, points, boxes, choices } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page booklet">
      <p className="eyebrow">{t("booklet:eyebrow")}</p>
      <h1>{story.title[lang]}</h1>
      <p className="lead">{story.summary[lang]}</p>
      <p>
        {t("assessment:scenario.your_role")}: <strong>{role.title[lang]}</strong>
      </p>
      <p className="notice notice-info no-print">{t("booklet:print")}</p>
      <div className="notice notice-warning">
        <h2>{t("assessment:scenario.warning")}</h2>
        <p>{story.warning[lang]}</p>
        <p>{story.fictionNote[lang]}</p>
      </div>
      <section aria-labelledby="how">
        <h2 id="how">{t("booklet:how")}</h2>
        <ol className="booklet-how">
          <li>{t("booklet:rules.start")}</li>
          {points.length > 0 ? <li>{t("booklet:rules.points")}</li> : null}
          {boxes.length > 0 ? <li>{t("booklet:rules.boxes")}</li> : null}
          <li>{t("booklet:rules.order")}</li>
          <li>{t("booklet:rules.if")}</li>
          <li>{t("booklet:rules.ask")}</li>
        </ol>
      </section>
      <PlayerSheet points={points} boxes={boxes} />
      <BookletPages pages={pages} />
      {judged ? (
        <BookletTalk choices={choices} />
      ) : (
        <p className="meta no-print">{t("booklet:talk_later")}</p>
      )}
    </main>
  );
}
