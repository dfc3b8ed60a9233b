import type { ReactNode } from "react";

interface NoticeProps {
  kind?: "info" | "success" | "warning" | "danger";
  title?: ReactNode;
  /** Read out at once by screen readers: for what has just happened. */
  announce?: boolean;
  children?: ReactNode;
}

/** A message in the page; what it means is in its words, not in its colour. */
export function Notice({ kind = "info", title, announce, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={announce ? "status" : undefined}>
      {title ? <p className="notice-title">{title}</p> : null}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
