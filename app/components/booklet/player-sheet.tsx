import type { Booklet } from "#app/catalog/scenario/booklet.ts";
import { usePage } from "#app/components/texts.tsx";

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What a player writes on: a row of numbers for each kind of points, a box for each letter. */
export function PlayerSheet({ points, boxes }: Pick<Booklet, "points" | "boxes">) {
  const { t } = usePage();
  return (
    <section className="player-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{t("booklet:sheet")}</h2>
      {points.length + boxes.length === 0 ? <p>{t("booklet:sheet_empty")}</p> : null}
      {points.map(({ variable, start }) => (
        <p key={variable} className="player-points">
          <span className="player-name">
            {t(`content:variables.${variable}`)}
            <span className="meta"> {t("booklet:starts", { start })}</span>
          </span>
          <span className="player-track" aria-hidden="true">
            {VALUES.map((value) => (
              <span key={value} className={value === start ? "player-start" : undefined}>
                {value}
              </span>
            ))}
          </span>
        </p>
      ))}
      {boxes.length > 0 ? (
        <p className="player-boxes">
          <span className="player-name">{t("booklet:boxes")}</span>
          {boxes.map((box) => (
            <span key={box} className="player-box">
              {box}
            </span>
          ))}
        </p>
      ) : null}
      <p className="player-notes">{t("booklet:notes")}</p>
    </section>
  );
}
