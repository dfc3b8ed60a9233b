import { ClueDocument } from "./clue-document.tsx";
import { GameSentence, useWon } from "./game-sentence.tsx";
import { useLesson } from "./use-lesson.ts";

/** The game on paper: a sheet for each clue, the sentence to fill, and the answers on a last page. */
export function GameSheets() {
  const { t, say, game } = useLesson();
  const won = useWon();
  return (
    <>
      <section className="sheet stack" aria-labelledby="game">
        <h2 id="game">{say(game.title)}</h2>
        <p>{say(game.story)}</p>
        <p>{say(game.task)}</p>
        <GameSentence solved={0} />
        <p className="meta">{t("prevention:game.cut")}</p>
      </section>
      {game.clues.map((clue, index) => (
        <section key={clue.id} className="sheet stack" aria-labelledby={`clue-${clue.id}`}>
          <h2 id={`clue-${clue.id}`}>
            {t("prevention:game.clue_of", { number: index + 1, all: game.clues.length })}:{" "}
            {say(clue.title)}
          </h2>
          <ClueDocument document={clue.document} />
          <h3>{say(clue.ask)}</h3>
          <ol>
            {clue.choices.map((choice) => (
              <li key={choice.text.pl}>{say(choice.text)}</li>
            ))}
          </ol>
          <p className="meta">
            {t("prevention:game.hint")}: {say(clue.hint)}
          </p>
        </section>
      ))}
      <section className="sheet stack" aria-labelledby="key">
        <h2 id="key">{t("prevention:game.key")}</h2>
        <ul>
          {game.notes.map((note) => (
            <li key={note.pl}>{say(note)}</li>
          ))}
        </ul>
        <ol className="game-key">
          {game.clues.map((clue) => (
            <li key={clue.id} className="stack stack-tight">
              <h3>
                {say(clue.title)}: {won(clue)}
              </h3>
              <ol>
                {clue.choices.map((choice) => (
                  <li key={choice.text.pl}>
                    {choice.right ? <strong>{say(choice.text)}</strong> : say(choice.text)}
                    {". "}
                    {say(choice.why)}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
        <p>{say(game.ending)}</p>
      </section>
    </>
  );
}
