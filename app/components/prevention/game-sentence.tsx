import type { Clue } from "#app/catalog/schemas/prevention.ts";
import { useLesson } from "./use-lesson.ts";

/** The piece of the sentence that a clue wins. */
export function useWon(): (clue: Clue) => string {
  const { say, phone } = useLesson();
  return ({ wins }) =>
    "contact" in wins ? phone(wins.contact).replaceAll(" ", "\u00a0") : say(wins);
}

/** The final sentence with the pieces that are uncovered so far. */
export function GameSentence({ solved }: { solved: number }) {
  const { t, game } = useLesson();
  const won = useWon();
  return (
    <div className="game-sentence">
      <p className="projector-label" id="sentence">
        {t("prevention:game.sentence")}
      </p>
      <ol aria-labelledby="sentence">
        {game.clues.map((clue, index) => (
          <li key={clue.id} className={index < solved ? "game-word" : "game-word game-hidden"}>
            {index < solved ? (
              won(clue)
            ) : (
              <span className="visually-hidden">{t("prevention:game.hidden")}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
