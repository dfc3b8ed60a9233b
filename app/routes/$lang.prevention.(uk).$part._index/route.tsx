import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { PartPlan, RestsOn } from "#app/components/prevention/part-plan.tsx";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requirePart } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { part, index, text } = requirePart(page);
  return { title: part.title[text], description: part.summary[text], index };
});

export const meta = describedMeta;

/** A part for whoever leads it: aims, plan, and advice that pupils do not see. */
export default function PreventionPart() {
  const { index } = useLoaderData<typeof loader>();
  const { t, say, href, textLang, lesson, parts } = useLesson();
  const part = parts[index];
  if (!part) return null;
  return (
    <main id="main" className="page" lang={textLang}>
      <TextLinks />
      <PageHeading
        eyebrow={
          <>
            <a href={href()}>{say(lesson.title)}</a> · {t("prevention:part", { number: index + 1 })}{" "}
            · {t("prevention:minutes", { minutes: part.minutes })}
          </>
        }
        title={say(part.title)}
        lead={say(part.summary)}
      />
      <p>
        <a className="button" href={href(`/${part.id}/1`)}>
          {t("prevention:show")}
        </a>
      </p>
      <section aria-labelledby="aims">
        <h2 id="aims">{t("prevention:aims")}</h2>
        <ul>
          {part.aims.map((aim) => (
            <li key={aim.pl}>{say(aim)}</li>
          ))}
        </ul>
        <RestsOn ids={part.law} />
      </section>
      <section aria-labelledby="plan">
        <h2 id="plan">{t("prevention:plan")}</h2>
        <p className="meta">{t("prevention:plan_hint")}</p>
        <PartPlan part={part} />
      </section>
    </main>
  );
}
