import type { LessonPlace } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type LessonStanding, lessonStanding, screenCount } from "./rules.ts";

export interface OpenLesson {
  course: CompiledCourse;
  place: LessonPlace;
  enrolmentId: string;
  standing: LessonStanding;
  screens: number;
  /** Lessons of the module with the actor's standing in each. */
  moduleLessons: { id: string; standing: LessonStanding }[];
}

/**
 * A lesson as the actor may read it, with how far they are: one SQL statement.
 *
 * @throws NotFoundError when there is no such course or lesson
 * @throws DomainError `learning.not_enrolled` (409) when the actor is in no edition of the course
 */
export async function openLesson(
  { db, actor, catalog }: VerbContext,
  input: { course: string; module: string; lesson: string },
): Promise<OpenLesson> {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  const place = course && catalog.findLesson(course, input.module, input.lesson);
  if (!course || !place) throw new NotFoundError();
  const found = await findNewestEnrolment(db, user.userId, course.slug);
  if (!found) throw new DomainError("learning.not_enrolled", 409);
  return {
    course,
    place,
    enrolmentId: found.enrolment.id,
    standing: lessonStanding(found.progress, place.module.id, place.lesson),
    screens: screenCount(place.lesson),
    moduleLessons: place.module.lessons.map((lesson) => ({
      id: lesson.id,
      standing: lessonStanding(found.progress, place.module.id, lesson),
    })),
  };
}
