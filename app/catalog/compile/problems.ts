/** Something in the content that an author has to mend, or, as a warning, to look at. */
export interface Problem {
  severity: "error" | "warning";
  /** Path from the repository's root, with forward slashes. */
  file: string;
  /** From 1; left out where the whole file is meant. */
  line?: number;
  /** Where in the file: `facts[3].value`, `<Fact id>`, `front matter: title`. */
  field: string;
  /** What is wrong, as a sentence. */
  message: string;
  /** What to do, as an instruction. */
  fix: string;
}

/** Collects the problems of a run; nothing is thrown, so that an author sees all of them at once. */
export class Problems {
  readonly list: Problem[] = [];

  error(problem: Omit<Problem, "severity">): void {
    this.list.push({ severity: "error", ...problem });
  }

  warn(problem: Omit<Problem, "severity">): void {
    this.list.push({ severity: "warning", ...problem });
  }

  add(problems: readonly Problem[]): void {
    this.list.push(...problems);
  }

  /** In the order of files and lines, each once. */
  sorted(severity: Problem["severity"]): Problem[] {
    const seen = new Set<string>();
    return this.list
      .filter((problem) => problem.severity === severity)
      .sort(
        (a, b) =>
          compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field, b.field),
      )
      .filter((problem) => {
        const text = formatProblem(problem);
        return !seen.has(text) && seen.add(text);
      });
  }

  get hasErrors(): boolean {
    return this.list.some((problem) => problem.severity === "error");
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The three lines an author reads: where, what, how to mend it. */
export function formatProblem({ severity, file, line, field, message, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}  ${field}\n  ${severity}: ${message}\n  fix: ${fix}`;
}
