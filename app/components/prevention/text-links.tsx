import { LESSON_LANGUAGES } from "#app/catalog/schemas/prevention.ts";
import { usePage } from "#app/components/texts.tsx";
import { lessonHref, lessonRest } from "./lesson-language.ts";
import { useLesson } from "./use-lesson.ts";

const NAMES = { pl: "Polski", en: "English", uk: "Українська" };

/** The same page of the lesson in Polish, English and Ukrainian. */
export function TextLinks() {
  const { lang, path } = usePage();
  const { t, text } = useLesson();
  return (
    <nav className="text-links" aria-label={t("prevention:language")}>
      {LESSON_LANGUAGES.map((language) => (
        <a
          key={language}
          href={lessonHref(lang, language, lessonRest(path))}
          lang={language}
          hrefLang={language}
          aria-current={language === text ? "true" : undefined}
        >
          {NAMES[language]}
        </a>
      ))}
    </nav>
  );
}
