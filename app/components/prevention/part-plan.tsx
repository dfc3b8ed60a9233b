import { stepsOf } from "#app/catalog/prevention-pages.ts";
import type { PreventionPart } from "#app/catalog/schemas/prevention.ts";
import { usePage } from "#app/components/texts.tsx";
import { useLesson } from "./use-lesson.ts";

/** The steps of a part with their minutes and the advice for whoever leads. */
export function PartPlan({ part }: { part: PreventionPart }) {
  const { t, say, href } = useLesson();
  const steps = stepsOf(part);
  return (
    <ol className="list-plain list-ruled lesson-plan">
      {steps.map(({ page, minutes, screen }) => {
        const name = page === 1 ? t("prevention:opening") : t("prevention:closing");
        const { note } = screen ?? (page === 1 ? part.opening : part.closing);
        return (
          <li key={page}>
            <p className="plan-minutes">{t("prevention:minutes", { minutes })}</p>
            <div className="stack stack-tight">
              <h3>
                <a href={href(`/${part.id}/${page}`)}>{screen ? say(screen.title) : name}</a>
              </h3>
              {screen?.question ? <p className="meta">{say(screen.question.ask)}</p> : null}
              <p>{say(note)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Provisions that a text for teachers rests on; they are there in Polish and English. */
export function RestsOn({ ids }: { ids: readonly string[] }) {
  const { lang, catalog } = usePage();
  const { t } = useLesson();
  const provisions = ids.flatMap((id) => catalog.findProvision(id) ?? []);
  if (provisions.length === 0) return null;
  return (
    <p className="meta">
      {t("prevention:rests_on")}{" "}
      {provisions.map((provision) => (
        <a key={provision.id} href={`/${lang}/reference/law#${provision.id}`} lang={lang}>
          {provision.citation[lang]}
        </a>
      ))}
    </p>
  );
}
