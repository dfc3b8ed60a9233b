import type {
  LessonLanguage,
  Prevention,
  PreventionPart,
} from "#app/catalog/schemas/prevention.ts";
import { lessonHref, lessonLanguage } from "#app/components/prevention/lesson-language.ts";
import { type Translate, translator } from "#app/i18n/translate.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { PageRequest } from "./route.server.ts";

interface LessonRequest extends Prevention {
  /** Language of the lesson: that of the address, or Ukrainian. */
  text: LessonLanguage;
  t: Translate;
  href(rest?: string): string;
}

/** The prevention lesson that a page is about. @throws NotFoundError where the content has none */
export function requireLesson({ context, url, lang }: PageRequest): LessonRequest {
  const { prevention } = context.catalog;
  if (!prevention) throw new NotFoundError();
  const text = lessonLanguage(url.pathname);
  return {
    ...prevention,
    text,
    t: translator(text),
    href: (rest) => lessonHref(lang, text, rest),
  };
}

/** The part that the address names. @throws NotFoundError where there is none of this id */
export function requirePart(
  page: PageRequest,
): LessonRequest & { part: PreventionPart; index: number } {
  const lesson = requireLesson(page);
  const index = lesson.parts.findIndex(({ id }) => id === page.params.part);
  const part = lesson.parts[index];
  if (!part) throw new NotFoundError();
  return { ...lesson, part, index };
}
