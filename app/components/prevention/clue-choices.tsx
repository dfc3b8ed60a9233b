import { choiceLetter, type GameState } from "#app/catalog/prevention-game.ts";
import type { Clue } from "#app/catalog/schemas/prevention.ts";
import { useWon } from "./game-sentence.tsx";
import { useLesson } from "./use-lesson.ts";

interface ClueChoicesProps {
  clue: Clue;
  /** Address of this clue, without its state. */
  here: string;
  state: Exclude<GameState, { at: "elsewhere" }>;
}

/** The answers of a clue: plain links with the state in them, or what came of the good one. */
export function ClueChoices({ clue, here, state }: ClueChoicesProps) {
  const { t, say } = useLesson();
  const won = useWon();
  if (state.at === "won") {
    const choice = clue.choices[state.right];
    return (
      <div className="clue-said clue-right">
        <h2>
          {t("prevention:game.right")}: {choice ? say(choice.text) : null}
        </h2>
        <p>{choice ? say(choice.why) : null}</p>
        <p>
          {t("prevention:game.won")} <strong className="game-word">{won(clue)}</strong>
        </p>
      </div>
    );
  }
  const tried = state.wrong === undefined ? undefined : clue.choices[state.wrong];
  return (
    <>
      {tried ? (
        <div className="clue-said">
          <h2>
            {t("prevention:game.not_yet")}: {say(tried.text)}
          </h2>
          <p>{say(tried.why)}</p>
        </div>
      ) : null}
      <section className="projector-question" aria-labelledby="ask">
        <h2 id="ask">{say(clue.ask)}</h2>
        <ol className="projector-choices">
          {clue.choices.map((choice, index) => (
            <li key={choice.text.pl}>
              <a href={`${here}?${stateQuery(state.solved, choiceLetter(index))}`}>
                <span className="finger">{index + 1}</span>{" "}
                <span>
                  {say(choice.text)}
                  {index === state.wrong ? (
                    <span className="answer-tried"> ({t("prevention:game.tried")})</span>
                  ) : null}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </section>
      <details className="clue-hint">
        <summary>{t("prevention:game.hint")}</summary>
        <p>{say(clue.hint)}</p>
      </details>
    </>
  );
}

/** The state of the game in an address. */
export function stateQuery(solved: string, pick?: string): string {
  const query = new URLSearchParams();
  if (solved) query.set("solved", solved);
  if (pick) query.set("pick", pick);
  return query.toString();
}
