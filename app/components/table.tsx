import { type ReactNode, useId } from "react";

interface TableProps {
  /** Says what the table shows; read out by screen readers before it. */
  caption: ReactNode;
  /** What to know before reading it, below the caption. */
  note?: ReactNode;
  /** `<thead>`, `<tbody>`, `<tfoot>`. */
  children: ReactNode;
}

/** A table that scrolls on its own on a narrow screen, by keyboard too. */
export function Table({ caption, note, children }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-wrap" aria-labelledby={id} tabIndex={0}>
      <table className="table">
        <caption>
          <span className="caption-text" id={id}>
            {caption}
          </span>
          {note ? <span className="caption-text caption-note">{note}</span> : null}
        </caption>
        {children}
      </table>
    </section>
  );
}
