import type { ReactNode } from "react";

interface PageHeadingProps {
  title: ReactNode;
  /** A few words above the title: what kind of page this is. */
  eyebrow?: ReactNode;
  /** The opening sentence. */
  lead?: ReactNode;
}

/** The heading of a page, with its only `h1`. */
export function PageHeading({ title, eyebrow, lead }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </div>
  );
}
