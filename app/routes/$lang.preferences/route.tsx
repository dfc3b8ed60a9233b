import { type MetaFunction, redirect } from "@remix-run/node";
import { z } from "zod";
import { ThemeButtons } from "#app/components/layout/theme-buttons.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { THEMES } from "#app/components/theme.ts";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { route } from "#app/http/route.server.ts";
import { pageBefore, themeCookie } from "#app/http/theme.server.ts";

const themeSchema = z.object({ theme: z.enum(THEMES) });

export const loader = route(({ t }) => ({ title: t("home:preferences.title") }));

/** Keeps the look in a cookie and leads back to the page that the button was pressed on. */
export const action = route(async ({ request, lang, context }) => {
  const submission = await parseForm(request, themeSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  const secure = context.config.baseUrl.startsWith("https:");
  const cookie = themeCookie(submission.value.theme, secure);
  const headers = { "Set-Cookie": cookie };
  return redirect(pageBefore(request, `/${lang}/preferences`), { status: 303, headers });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function Preferences() {
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={t("home:preferences.title")} lead={t("home:preferences.lead")} />
      <ThemeButtons />
      <p className="meta">{t("home:preferences.note")}</p>
      <h2>{t("home:preferences.sizes_title")}</h2>
      <p>{t("home:preferences.sizes")}</p>
    </main>
  );
}
