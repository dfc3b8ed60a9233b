import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { blocksFor } from "#app/catalog/screen-blocks.ts";
import { Activity } from "#app/components/learning/activity.tsx";
import { LessonSources } from "#app/components/learning/lesson-sources.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { RouteHandle } from "#app/http/direct-answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { numberParam } from "#app/http/params.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { practiceOf, practise } from "#app/modules/assessment/practice.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { openLesson } from "#app/modules/learning/open-lesson.server.ts";
import { readScreen } from "#app/modules/learning/read-screen.server.ts";
import { viewReflections } from "#app/modules/learning/view-reflections.server.ts";

function lessonInput({ params }: PageRequest) {
  const { course = "", module = "", lesson = "" } = params;
  return { course, module, lesson, screen: numberParam(params.screen) };
}

export const loader = route(async (page) => {
  await requireUser(page);
  const input = lessonInput(page);
  const { place, screens } = await openLesson(page.verb, input);
  if (input.screen > screens) throw new NotFoundError();
  const title = place.lesson.title[page.lang];
  const blocks = place.lesson.screens[page.lang][input.screen - 1]?.blocks ?? [];
  const practice = practiceOf(page.context.catalog, { blocks });
  const asked = blocks.flatMap((block) =>
    block.kind === "activity" && block.activity === "reflection" ? [block.id] : [],
  );
  if (asked.length === 0) return { title, ...input, screens, practice, reflections: [] };
  const reflections = await viewReflections(page.verb, asked);
  // Not plain data: a page with what somebody wrote for themselves is never remembered.
  return data({ title, ...input, screens, practice, reflections });
});

export const action = route(async (page) => {
  await requireUser(page);
  const input = lessonInput(page);
  const form = await readForm(page.request);
  const practised = form.get("practise");
  if (practised !== null) {
    const { place } = await openLesson(page.verb, input);
    const screen = place.lesson.screens[page.lang][input.screen - 1] ?? { blocks: [] };
    const outcome = practise(page.context.catalog, screen, practised, form);
    return data(outcome, { status: "lacks" in outcome ? 400 : 200 });
  }
  const { screens, place, course } = await readScreen(page.verb, input);
  const base = `/${page.lang}/courses/${input.course}`;
  if (input.screen < screens) {
    return redirect(`${base}/${input.module}/${input.lesson}/${input.screen + 1}`, 303);
  }
  const next = page.context.catalog.lessonSequence(course)[place.index + 1];
  const goesOn = next?.module.id === place.module.id;
  return redirect(
    goesOn ? `${base}/${next.module.id}/${next.lesson.id}/1` : `${base}/check/${place.module.id}`,
    303,
  );
});

/** The screen is the same for everybody who may read it; the frame adds their roles and name. */
export const handle: RouteHandle = { remembered: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** One screen of a lesson. Its HTML comes from the catalogue and never through loader data. */
export default function LessonScreen() {
  const data = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(data.course);
  const place = course && catalog.findLesson(course, data.module, data.lesson);
  const screen = place?.lesson.screens[lang][data.screen - 1];
  if (!course || !place || !screen) return null;
  const base = `/${lang}/courses/${course.slug}`;
  const number = place.module.lessons.indexOf(place.lesson) + 1;
  return (
    <main id="main" className="page lesson">
      <header className="lesson-header">
        <p className="lesson-place">
          <a href={base}>{course.title[lang]}</a>
          <span>
            {place.module.title[lang]} ·{" "}
            {t("learning:lesson.number", { number, of: place.module.lessons.length })}
          </span>
        </p>
        <h1>{place.lesson.title[lang]}</h1>
        <p className="lesson-progress">
          <label htmlFor="screen-progress">
            {t("learning:lesson.screen", { number: data.screen, of: data.screens })}
          </label>
          <progress
            id="screen-progress"
            className="progress"
            value={data.screen}
            max={data.screens}
          />
        </p>
      </header>
      <article className="prose lesson-screen">
        <h2>{screen.title}</h2>
        {blocksFor(screen, course.slug).map((block, index) =>
          block.kind === "html" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a compiled screen never move
            <div key={index} dangerouslySetInnerHTML={{ __html: block.html }} />
          ) : (
            <Activity key={block.id} {...{ block, data, outcome }} />
          ),
        )}
      </article>
      <form method="post" className="lesson-turn">
        {data.screen > 1 ? (
          <a
            className="button button-secondary"
            rel="prev"
            href={`${base}/${data.module}/${data.lesson}/${data.screen - 1}`}
          >
            {t("learning:lesson.previous")}
          </a>
        ) : null}
        <button type="submit" className="button">
          {data.screen < data.screens ? t("learning:lesson.next") : t("learning:lesson.finish")}
        </button>
      </form>
      <LessonSources lesson={place.lesson} screen={screen} />
    </main>
  );
}
