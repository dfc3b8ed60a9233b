import type { BookletPage, PaperNote } from "#app/catalog/scenario/booklet.ts";
import { Paragraphs } from "#app/components/assessment/paragraphs.tsx";
import { usePage } from "#app/components/texts.tsx";
import { If, TurnTo } from "./paper-words.tsx";

/** The pages in the order of their numbers. Several fit on a sheet of paper. */
export function BookletPages({ pages }: { pages: BookletPage[] }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="pages">
      <h2 id="pages">{t("booklet:pages")}</h2>
      <div className="booklet-pages">
        {pages.map((page) => (
          <section
            key={page.page}
            id={`page-${page.page}`}
            className="booklet-page"
            aria-labelledby={`number-${page.page}`}
          >
            <h3 id={`number-${page.page}`}>{t("booklet:page", { page: page.page })}</h3>
            <Page page={page} />
          </section>
        ))}
      </div>
    </section>
  );
}

function Page({ page }: { page: BookletPage }) {
  const { t, lang } = usePage();
  if (page.kind === "ending") {
    const { ending } = page;
    return (
      <>
        <p className="meta">{t(`assessment:scenario.endings.${ending.quality}`)}</p>
        <h4>{ending.title[lang]}</h4>
        <Paragraphs text={ending.body[lang]} />
        <p>
          <strong>{t("booklet:lesson")}</strong> {ending.lesson[lang]}
        </p>
      </>
    );
  }
  if (page.kind === "asked") {
    return (
      <>
        <p className="asked">{page.question[lang]}</p>
        <Paragraphs text={page.answer[lang]} />
        <Noted note={page.note} />
        <p>
          <TurnTo page={page.back} back />
        </p>
      </>
    );
  }
  if (page.kind === "told") return <Told page={page} />;
  return <Node page={page} />;
}

function Told({ page }: { page: BookletPage & { kind: "told" } }) {
  const { t, lang } = usePage();
  return (
    <>
      <Paragraphs text={page.text[lang]} />
      <Noted note={page.note} />
      {page.ways.length === 1 ? (
        <p>
          <TurnTo page={page.ways[0]?.page ?? 1} />
        </p>
      ) : (
        <ol className="booklet-ways">
          {page.ways.map(({ page: to, when }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two ways may lead to one page
            <li key={index}>
              {when ? <If when={when} /> : <strong>{t("booklet:else")}</strong>}{" "}
              <TurnTo page={to} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Node({ page }: { page: BookletPage & { kind: "node" } }) {
  const { t, lang } = usePage();
  return (
    <>
      <p className="meta">{t(`assessment:scenario.kinds.${page.node.kind}`)}</p>
      <h4>{page.title[lang]}</h4>
      {page.texts.map(({ text, when }) =>
        when ? (
          <p key={text.pl} className="booklet-also">
            <If when={when} /> {text[lang]}
          </p>
        ) : (
          <Paragraphs key={text.pl} text={text[lang]} />
        ),
      )}
      {page.asks.length > 0 ? (
        <>
          <p className="booklet-label">{t("assessment:scenario.asks")}</p>
          <ul className="booklet-ways">
            {page.asks.map((ask) => (
              <li key={ask.page}>
                {ask.when ? <If when={ask.when} /> : null} {ask.text[lang]}{" "}
                <TurnTo page={ask.page} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="booklet-label">{t("assessment:scenario.what_do_you_do")}</p>
      <ul className="booklet-ways">
        {page.choices.map((choice) => (
          <li key={choice.page}>
            {choice.when ? <If when={choice.when} only /> : null} {choice.text[lang]}{" "}
            <TurnTo page={choice.page} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What to change on the sheet before reading on. */
function Noted({ note }: { note: PaperNote }) {
  const { t } = usePage();
  const changes = note.effects.map(
    ({ variable, change }) =>
      `${t(`content:variables.${variable}`)} ${change > 0 ? `+${change}` : `−${-change}`}`,
  );
  if (note.tick) changes.push(t("booklet:tick", { box: note.tick }));
  if (changes.length === 0) return null;
  return (
    <p className="booklet-note">
      {t("booklet:write")} {changes.join("; ")}.
    </p>
  );
}
