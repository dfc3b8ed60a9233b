import i18next, { type i18n } from "i18next";
import { catalogues } from "./catalogues.ts";

/** Languages with texts: those of the product, and Ukrainian for the prevention lesson. */
type TextLanguage = keyof typeof catalogues;

/** Values for the blanks of a text; `count` chooses the plural form. */
export type TextParams = Record<string, string | number>;

/** Gives the text of a key, `<catalogue>:<path>`, for example `accounts:login.title`. */
export type Translate = (key: string, params?: TextParams) => string;

function createInstance(): i18n {
  const instance = i18next.createInstance();
  instance.init({
    resources: catalogues,
    supportedLngs: Object.keys(catalogues),
    fallbackLng: false,
    initAsync: false,
    // The log of the server is no place for advertisements.
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    // A page in half a language is a defect: a missing text stops the page, and a test finds it.
    missingKeyHandler: (languages, namespace, key) => {
      throw new Error(`No text for ${namespace}:${key} in ${languages.join(", ")}`);
    },
  });
  return instance;
}

const instance = createInstance();
const translators = Object.fromEntries(
  Object.keys(catalogues).map((language) => [
    language,
    quickly(instance.getFixedT(language) as Translate),
  ]),
) as Record<TextLanguage, Translate>;

/**
 * A page has about a hundred texts, and i18next takes longer for them than React for the page.
 * A text without blanks is always the same, so it is asked for once.
 */
function quickly(translate: Translate): Translate {
  const plain = new Map<string, string>();
  return (key, params) => {
    if (params) return translate(key, params);
    let text = plain.get(key);
    if (text === undefined) {
      text = translate(key);
      plain.set(key, text);
    }
    return text;
  };
}

/** @returns the texts of one language; a missing key throws */
export function translator(language: TextLanguage): Translate {
  return translators[language];
}
