import { usePage } from "#app/components/texts.tsx";

interface PaginationProps {
  /** From 1. */
  number: number;
  of: number;
  /** What stands in the address besides the page. */
  query: Record<string, string>;
}

/** Links to the page before and after; nothing while one page holds all. */
export function Pagination({ number, of, query }: PaginationProps) {
  const { t, path } = usePage();
  if (of < 2) return null;
  const href = (page: number) => `${path}?${new URLSearchParams({ ...query, page: String(page) })}`;
  return (
    <nav className="pagination" aria-label={t("figures:pages.label")}>
      {number > 1 ? (
        <a href={href(number - 1)} rel="prev">
          {t("figures:pages.previous")}
        </a>
      ) : null}
      <span>{t("figures:pages.at", { number, of })}</span>
      {number < of ? (
        <a href={href(number + 1)} rel="next">
          {t("figures:pages.next")}
        </a>
      ) : null}
    </nav>
  );
}
