import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { isLanguage, type Language, languageOfRequest } from "#app/i18n/languages.ts";
import { type Translate, translator } from "#app/i18n/translate.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import type { AppContext } from "./context.server.ts";
import { readForm } from "./form.server.ts";

/** What a page's loader or action is given: everything read from the request, once. */
export interface PageRequest {
  request: Request;
  url: URL;
  /** Parts of the path; a missing one is an empty string. */
  params: Record<string, string>;
  lang: Language;
  t: Translate;
  context: AppContext;
  actor: Actor;
  /** To hand to a verb: the database, who asks, the time. */
  verb: VerbContext;
  /** The same on the replica, for reports. */
  readVerb: VerbContext;
}

async function pageRequest(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<PageRequest> {
  const { request, context } = args;
  const lang = languageOfRequest(request);
  if (args.params.lang !== undefined && !isLanguage(args.params.lang)) throw new NotFoundError();
  const actor = await context.actor();
  const { clock, catalog } = context;
  return {
    request,
    url: new URL(request.url),
    params: args.params as Record<string, string>,
    lang,
    t: translator(lang),
    context,
    actor,
    verb: { db: context.database.db, actor, clock, catalog },
    readVerb: { db: context.readDatabase.db, actor, clock, catalog },
  };
}

/** What an error page is given of a refusal. */
export interface Refusal {
  code: string;
  params: Record<string, string | number>;
}

/**
 * Makes a loader or action of a function that works on a PageRequest. A DomainError becomes a
 * Response with its status and code; anything else is left to `handleError`. A body that is no
 * readable form is refused before the function is called.
 */
export function route<T>(handle: (page: PageRequest) => Promise<T> | T) {
  return async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    try {
      const page = await pageRequest(args);
      // What no browser sends is refused before anything is done, also by actions without fields.
      if (page.request.method === "POST") await readForm(page.request);
      return await handle(page);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refusal: Refusal = { code: error.code, params: error.params };
      throw data(refusal, { status: error.status });
    }
  };
}
