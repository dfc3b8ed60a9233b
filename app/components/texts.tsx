import { createContext, type ReactNode, useContext } from "react";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";

/** What a page is written with: its language, the texts, the address and the course catalogue. */
export interface PageSurroundings {
  lang: Language;
  t: Translate;
  /** Path of the page without its query, for example `/pl/courses`. */
  path: string;
  /** Shown on error pages, so that it can be found in the log. */
  requestId: string;
  /** Address of the script with the small improvements. */
  scriptUrl: string;
  demo: boolean;
  catalog: CatalogReader;
}

const Surroundings = createContext<PageSurroundings | null>(null);

export function SurroundingsProvider(props: { value: PageSurroundings; children: ReactNode }) {
  return <Surroundings.Provider value={props.value}>{props.children}</Surroundings.Provider>;
}

/** The surroundings of the page; pages are rendered on the server only. */
export function usePage(): PageSurroundings {
  const value = useContext(Surroundings);
  if (!value) throw new Error("usePage outside of SurroundingsProvider");
  return value;
}
