import { usePage } from "#app/components/texts.tsx";
import { formatTime } from "#app/i18n/format.ts";

interface TimeLeftProps {
  secondsLeft: number | null;
  closesAt: string | Date | null;
}

/** Forms of a plural that the script may need while the minutes go by. */
const COUNTS = { one: 1, few: 2, many: 5, other: 1.5 };

/**
 * How long an attempt still takes answers, as of when the page was sent. The script brings it up
 * to date each minute; a screen reader is not interrupted by it.
 */
export function TimeLeft({ secondsLeft, closesAt }: TimeLeftProps) {
  const { t, lang } = usePage();
  if (secondsLeft === null || closesAt === null) return null;
  const until = formatTime(lang, new Date(closesAt));
  const say = (count: number | string) => t("assessment:time.left", { count, until });
  const words = Object.fromEntries(
    Object.entries(COUNTS).map(([form, count]) => [
      `data-${form}`,
      say(count).replace(String(count), "#"),
    ]),
  );
  return (
    <p
      className="time-left"
      role="timer"
      data-seconds-left={secondsLeft}
      data-over={t("assessment:time.over")}
      {...words}
    >
      {say(Math.ceil(secondsLeft / 60))}
    </p>
  );
}
