import type { Text } from "#app/catalog/schemas/shared.ts";
import { usePage } from "#app/components/texts.tsx";

interface BookletTalkProps {
  choices: {
    page: number;
    title: Text;
    text: Text;
    correct: boolean | null;
    feedback?: Text;
    person?: Text;
    law: string[];
  }[];
}

/** After the game: what was good or poor about each choice, by the page that tells it. */
export function BookletTalk({ choices }: BookletTalkProps) {
  const { t, lang, catalog } = usePage();
  const titles = [...new Set(choices.map(({ title }) => title[lang]))];
  return (
    <section className="booklet-talk" aria-labelledby="talk">
      <h2 id="talk">{t("booklet:talk")}</h2>
      <p>{t("booklet:talk_note")}</p>
      {titles.map((title) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className="list-plain list-ruled">
            {choices
              .filter((choice) => choice.title[lang] === title)
              .map((choice) => (
                <li key={choice.page} className="stack stack-tight">
                  <p>
                    <strong>{choice.text[lang]}</strong>{" "}
                    <span className="meta">{t("booklet:page", { page: choice.page })}</span>
                    {choice.correct === null ? null : (
                      <>
                        {" "}
                        <span className={`status ${choice.correct ? "status-ok" : "status-warn"}`}>
                          {t(`assessment:scenario.${choice.correct ? "good" : "better_way"}`)}
                        </span>
                      </>
                    )}
                  </p>
                  {choice.feedback ? <p>{choice.feedback[lang]}</p> : null}
                  {choice.person ? (
                    <p className="booklet-person">
                      {t("booklet:person")} {choice.person[lang]}
                    </p>
                  ) : null}
                  {choice.law.length > 0 ? (
                    <p className="meta">
                      {choice.law
                        .flatMap((id) => catalog.findProvision(id)?.citation[lang] ?? [])
                        .join("; ")}
                    </p>
                  ) : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
