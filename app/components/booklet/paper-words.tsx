import type { PaperCondition } from "#app/catalog/scenario/booklet.ts";
import { usePage } from "#app/components/texts.tsx";

interface IfProps {
  when: PaperCondition;
  /** Nothing is said for the other case: the line is closed then. */
  only?: boolean;
}

/** “If A is ticked and trust is at least 6:” */
export function If({ when, only = false }: IfProps) {
  const { t } = usePage();
  const boxes = (one: string, many: string, list: string[]) =>
    list.length > 0
      ? [t(`booklet:if.${list.length > 1 ? many : one}`, { boxes: list.join(", ") })]
      : [];
  const parts = [
    ...boxes("ticked", "all_ticked", when.ticked),
    ...boxes("not_ticked", "none_ticked", when.notTicked),
    ...when.points.map(({ variable, at, value }) =>
      t(`booklet:if.${at}`, { name: t(`content:variables.${variable}`), value }),
    ),
  ];
  return (
    <strong>
      {t(only ? "booklet:if.only" : "booklet:if.if")} {parts.join(t("booklet:if.and"))}:
    </strong>
  );
}

/** The way to another page; on a screen it leads there. */
export function TurnTo({ page, back = false }: { page: number; back?: boolean }) {
  const { t } = usePage();
  return (
    <a className="turn-to" href={`#page-${page}`}>
      {t(back ? "booklet:back_to" : "booklet:turn_to", { page })}
    </a>
  );
}
