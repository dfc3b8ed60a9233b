import { PageHeading } from "#app/components/page-heading.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { game, text } = requireLesson(page);
  return { title: game.title[text], description: game.story[text] };
});

export const meta = describedMeta;

/** The beginning of the game, and how to lead it. */
export default function PreventionGame() {
  const { t, say, href, textLang, lesson, game } = useLesson();
  return (
    <main id="main" className="page page-narrow" lang={textLang}>
      <TextLinks />
      <PageHeading
        eyebrow={
          <>
            <a href={href()}>{say(lesson.title)}</a> · {t("prevention:game.eyebrow")} ·{" "}
            {t("prevention:minutes", { minutes: game.minutes })}
          </>
        }
        title={say(game.title)}
        lead={say(game.story)}
      />
      <p>{say(game.task)}</p>
      <p className="cluster">
        <a className="button" href={href("/escape/1")}>
          {t("prevention:game.begin")}
        </a>
        <a className="button button-quiet" href={href("/escape/print")}>
          {t("prevention:game.sheets")}
        </a>
      </p>
      <section className="prose" aria-labelledby="notes">
        <h2 id="notes">{t("prevention:game.for_teacher")}</h2>
        <ul>
          {game.notes.map((note) => (
            <li key={note.pl}>{say(note)}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
