import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { Refusal } from "#app/http/route.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { usePage } from "./texts.tsx";

/** The calm page for anything that went wrong, expected or not. */
export function ErrorPage() {
  const { t, lang, requestId } = usePage();
  const error = useRouteError();
  const refusal = refusalOf(error);
  return (
    <main id="main" className="page page-narrow">
      <h1>{errorTitle(error, t)}</h1>
      <p className="lead">{t(`errors:${refusal?.code ?? "unknown"}.text`, refusal?.params)}</p>
      {refusal ? null : <p>{t("errors:unknown.id", { id: requestId })}</p>}
      <p>
        <a className="button" href={`/${lang}`}>
          {t("errors:home")}
        </a>
      </p>
    </main>
  );
}

/** What went wrong, in the few words of its heading. */
export function errorTitle(error: unknown, t: Translate): string {
  const refusal = refusalOf(error);
  return t(`errors:${refusal?.code ?? "unknown"}.title`, refusal?.params);
}

function refusalOf(error: unknown): Refusal | null {
  if (!isRouteErrorResponse(error)) return null;
  if (error.data && typeof error.data === "object" && "code" in error.data) {
    return error.data as Refusal;
  }
  if (error.status === 404) return { code: "not_found", params: {} };
  if (error.status === 405) return { code: "method", params: {} };
  return error.status < 500 ? { code: "bad_request", params: {} } : null;
}
