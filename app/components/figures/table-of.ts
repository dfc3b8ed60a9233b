/** What a table of figures is about. */
export interface TableOf {
  courseTitle: string;
  edition: number;
  /** The chosen course for links, `?course=…`; empty for the first one. */
  query: string;
}
