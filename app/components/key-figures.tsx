import type { ReactNode } from "react";

interface KeyFiguresProps {
  figures: readonly { label: ReactNode; value: ReactNode }[];
}

/** The few numbers that sum up a page, large, each with its label. */
export function KeyFigures({ figures }: KeyFiguresProps) {
  return (
    <dl className="key-figures">
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, rendered once
        <div key={index}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
