import type { ReactNode } from "react";

/** A state in a word with a mark of its own shape: tick, half ring, triangle, cross or ring. */
export function Status(props: {
  kind: "ok" | "active" | "warn" | "bad" | "neutral";
  children: ReactNode;
}) {
  return <span className={`status status-${props.kind}`}>{props.children}</span>;
}
