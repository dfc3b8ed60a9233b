import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type OpenLesson, openLesson } from "./open-lesson.server.ts";
import { upsertProgress } from "./queries.server.ts";

/**
 * Keeps that the actor has read a screen; with the last one the lesson is finished. It has
 * committed when it returns. Doing it twice changes nothing.
 *
 * @param input.screen number of the screen, from 1
 * @throws NotFoundError, DomainError see `openLesson`
 */
export async function readScreen(
  context: VerbContext,
  input: { course: string; module: string; lesson: string; screen: number },
): Promise<OpenLesson> {
  const lesson = await openLesson(context, input);
  if (input.screen < 1 || input.screen > lesson.screens) throw new NotFoundError();
  await upsertProgress(context.db, {
    enrolmentId: lesson.enrolmentId,
    module: input.module,
    lesson: input.lesson,
    screen: input.screen,
    now: context.clock.now(),
    completed: input.screen === lesson.screens,
  });
  return lesson;
}
