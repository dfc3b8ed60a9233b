import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";

/** What the columns mean and why some cells hold a word. */
export function ReadingNotes({ today }: { today: string }) {
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{t("figures:notes.title")}</h2>
      <p>{t("figures:notes.coverage")}</p>
      <p>{t("figures:notes.people")}</p>
      <p>{t("figures:notes.hidden")}</p>
      <p className="meta">{t("figures:notes.day", { day: formatDay(lang, today) })}</p>
    </section>
  );
}
