import { PhoneLink } from "#app/components/phone-link.tsx";
import { useLesson } from "./use-lesson.ts";

const EXITS = {
  pl: "https://pl.wikipedia.org/",
  en: "https://en.wikipedia.org/",
  uk: "https://uk.wikipedia.org/",
};

/**
 * What stands above a screen that pupils see: the way to the content, the quick exit, and the
 * numbers for help in the order that young people need them.
 */
export function PupilsBand() {
  const { t, text, textLang, lesson, phone } = useLesson();
  return (
    <>
      <a className="skip-link" href="#main" lang={textLang}>
        {t("prevention:skip")}
      </a>
      <section className="help-band" aria-label={t("prevention:help")} lang={textLang}>
        <a
          className="quick-exit"
          href={EXITS[text]}
          rel="noreferrer nofollow"
          data-quick-exit
          aria-keyshortcuts="Escape"
        >
          {t("prevention:exit")}
        </a>
        <p>
          {lesson.contacts.map(({ id }) => (
            <span key={id}>
              {id === "kcik" ? "KCIK " : null}
              <PhoneLink number={phone(id)} />
            </span>
          ))}
        </p>
      </section>
    </>
  );
}
