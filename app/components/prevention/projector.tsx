import type { ReactNode } from "react";
import { PupilsBand } from "./pupils-band.tsx";
import { TextLinks } from "./text-links.tsx";
import { useLesson } from "./use-lesson.ts";

interface ProjectorProps {
  /** Where we are: the part, or the game. It leads back. */
  place: ReactNode;
  title: string;
  /** Small words above the title. */
  label?: string;
  children: ReactNode;
  turn: TurnProps;
}

/** The frame of a screen for a whole class: very large letters, one idea, back and on. */
export function Projector({ place, title, label, children, turn }: ProjectorProps) {
  const { textLang } = useLesson();
  return (
    <>
      <PupilsBand />
      <main id="main" className="projector" lang={textLang}>
        <div className="projector-place">
          <p>{place}</p>
          <TextLinks />
        </div>
        <div className="projector-screen">
          {label ? <p className="projector-label">{label}</p> : null}
          <h1>{title}</h1>
          {children}
        </div>
        <Turn {...turn} />
      </main>
    </>
  );
}

interface TurnProps {
  back?: string;
  on?: { href: string; word: string };
  /** How far: "3 of 9". */
  count: string;
}

/** Back and on; the arrow keys do the same (`enhance/turn-screens.ts`). */
function Turn({ back, on, count }: TurnProps) {
  const { t } = useLesson();
  return (
    <nav className="projector-turn" aria-label={t("prevention:turn")}>
      {back ? (
        <a className="button button-secondary" href={back} data-turn="ArrowLeft">
          <span aria-hidden="true">←</span> {t("prevention:previous")}
        </a>
      ) : null}
      <p>{count}</p>
      {on ? (
        <a className="button" href={on.href} data-turn="ArrowRight">
          {on.word} <span aria-hidden="true">→</span>
        </a>
      ) : null}
    </nav>
  );
}
