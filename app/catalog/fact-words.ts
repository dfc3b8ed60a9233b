import type { Fact } from "./schemas/fact.ts";
import type { Text } from "./schemas/shared.ts";

/** Who counted, as printed below charts and in lists of sources. */
export const BODY_NAMES: Record<Fact["body"], Text> = {
  eurostat: { pl: "Eurostat", en: "Eurostat" },
  police: { pl: "Policja", en: "the Police" },
  "border-guard": { pl: "Straż Graniczna", en: "the Border Guard" },
  prosecution: { pl: "prokuratura", en: "the prosecution service" },
  kcik: { pl: "KCIK", en: "KCIK" },
  mrips: {
    pl: "resort rodziny i polityki społecznej, sprawozdanie MRiPS-03",
    en: "the ministry of family and social policy, report MRiPS-03",
  },
  "justice-fund": { pl: "Fundusz Sprawiedliwości", en: "the Justice Fund" },
  "office-for-foreigners": {
    pl: "Urząd do Spraw Cudzoziemców",
    en: "the Office for Foreigners",
  },
  mswia: {
    pl: "Ministerstwo Spraw Wewnętrznych i Administracji",
    en: "the Ministry of the Interior and Administration",
  },
  "ngo-network": {
    pl: "sieć organizacji pozarządowych przeciw handlowi ludźmi",
    en: "the network of NGOs against human trafficking",
  },
  other: { pl: "inny podmiot", en: "another body" },
};

/**
 * The source's word for the people counted. These are different groups, never to be mixed;
 * `none` has no word, because nobody is counted as a victim.
 */
export const COUNTS_NAMES: Record<Exclude<Fact["counts"], "none">, Text> = {
  registered: { pl: "ofiary zarejestrowane", en: "registered victims" },
  identified: { pl: "ofiary zidentyfikowane", en: "identified victims" },
  presumed: { pl: "domniemane ofiary", en: "presumed victims" },
  alleged: { pl: "prawdopodobne ofiary (w raporcie: „alleged”)", en: "alleged victims" },
  assisted: { pl: "osoby objęte pomocą", en: "people assisted" },
  preliminary: {
    pl: "osoby zidentyfikowane wstępnie, bez potwierdzenia",
    en: "people identified preliminarily, not confirmed",
  },
  recorded: { pl: "ofiary odnotowane w statystyce", en: "victims recorded in statistics" },
};
