import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readGame } from "#app/catalog/prevention-game.ts";
import { ClueChoices, stateQuery } from "#app/components/prevention/clue-choices.tsx";
import { ClueDocument } from "#app/components/prevention/clue-document.tsx";
import { GameSentence } from "#app/components/prevention/game-sentence.tsx";
import { HelpNumbers } from "#app/components/prevention/help-numbers.tsx";
import { Projector } from "#app/components/prevention/projector.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { numberParam } from "#app/http/params.server.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** No header and footer: the page is for the projector. */
export const handle = { quiet: true };

/** One number more than there are clues is the end of the game. */
export const loader = route((page) => {
  const { game, text, t, href } = requireLesson(page);
  const number = numberParam(page.params.clue);
  const all = game.clues.length;
  if (number > all + 1) throw new NotFoundError();
  const query = page.url.searchParams;
  const state = readGame(game.clues, number, query.get("solved") ?? "", query.get("pick"));
  if (state.at === "elsewhere") {
    const rest = stateQuery(state.solved);
    throw redirect(`${href(`/escape/${state.clue}`)}${rest && `?${rest}`}`, 303);
  }
  const place = t("prevention:game.clue_of", { number, all });
  const title = number > all ? t("prevention:game.solved") : place;
  return { title: `${title} – ${game.title[text]}`, number, state };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** One clue of the game, or its end. */
export default function PreventionClue() {
  const { number, state } = useLoaderData<typeof loader>();
  const { t, say, href, game } = useLesson();
  const all = game.clues.length;
  const clue = game.clues[number - 1];
  const at = (one: number) => `${href(`/escape/${one}`)}?${stateQuery(state.solved)}`;
  const place = <a href={href("/escape")}>{say(game.title)}</a>;
  if (!clue) {
    return (
      <Projector
        place={place}
        title={t("prevention:game.solved")}
        turn={{
          back: at(all),
          on: { href: href(), word: t("prevention:all_parts") },
          count: "",
        }}
      >
        <GameSentence solved={all} />
        <p className="projector-text">{say(game.ending)}</p>
        <HelpNumbers />
      </Projector>
    );
  }
  const word = t(number < all ? "prevention:game.next" : "prevention:game.finish");
  return (
    <Projector
      place={place}
      title={say(clue.title)}
      turn={{
        back: number > 1 ? at(number - 1) : undefined,
        on: state.at === "won" ? { href: at(number + 1), word } : undefined,
        count: t("prevention:game.clue_of", { number, all }),
      }}
    >
      <div className="clue-sides">
        <ClueDocument document={clue.document} />
        <div className="clue-work">
          <ClueChoices clue={clue} here={href(`/escape/${number}`)} state={state} />
          <GameSentence solved={state.solved.length} />
        </div>
      </div>
    </Projector>
  );
}
