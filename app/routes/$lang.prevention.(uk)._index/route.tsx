import { PageHeading } from "#app/components/page-heading.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { lesson, text } = requireLesson(page);
  return { title: lesson.title[text], description: lesson.lead[text] };
});

export const meta = describedMeta;

/** The way into the lesson: its five parts, the guide, the game, the print. */
export default function PreventionHub() {
  const { t, say, href, textLang, lesson, parts } = useLesson();
  return (
    <main id="main" className="page" lang={textLang}>
      <TextLinks />
      <PageHeading
        eyebrow={t("prevention:eyebrow")}
        title={say(lesson.title)}
        lead={say(lesson.lead)}
      />
      <p>{t("prevention:no_trace")}</p>
      <section aria-labelledby="parts">
        <h2 id="parts">{t("prevention:parts")}</h2>
        <ol className="list-plain list-ruled lesson-parts">
          {parts.map((part, index) => (
            <li key={part.id}>
              <span className="part-number" aria-hidden="true">
                {index + 1}
              </span>
              <div className="stack stack-tight">
                <h3>
                  <a href={href(`/${part.id}`)}>{say(part.title)}</a>
                </h3>
                <p>{say(part.summary)}</p>
              </div>
              <p className="cluster">
                <a className="button button-secondary" href={href(`/${part.id}/1`)}>
                  {t("prevention:show")}
                  <span className="visually-hidden">: {say(part.title)}</span>
                </a>
                <span className="meta">{t("prevention:minutes", { minutes: part.minutes })}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <More />
    </main>
  );
}

function More() {
  const { t, say, href, guide, game } = useLesson();
  const entries = [
    { path: "/guide", title: say(guide.title), text: t("prevention:guide_text") },
    { path: "/escape", title: say(game.title), text: t("prevention:game_text") },
    { path: "/print", title: t("prevention:print_title"), text: t("prevention:print_text") },
  ];
  return (
    <div className="three">
      {entries.map(({ path, title, text }) => (
        <section key={path}>
          <h2>
            <a href={href(path)}>{title}</a>
          </h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
