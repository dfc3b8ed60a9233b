import { redirect } from "@remix-run/node";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { openLesson } from "#app/modules/learning/open-lesson.server.ts";

/** A lesson without a screen opens where the reader left it. */
export const loader = route(async (page) => {
  await requireUser(page);
  const { course = "", module = "", lesson = "" } = page.params;
  const { standing } = await openLesson(page.verb, { course, module, lesson });
  return redirect(`/${page.lang}/courses/${course}/${module}/${lesson}/${standing.resumeAt}`);
});

/** Never shown; with a page a refusal gets its frame. */
export default function LessonStart() {
  return null;
}
