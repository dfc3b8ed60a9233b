import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckName } from "#app/components/certificates/check-name.tsx";
import { Verdict } from "#app/components/certificates/verdict.tsx";
import { VerifiedDetails } from "#app/components/certificates/verified-details.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { refusedForm } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { checkNameSchema } from "#app/modules/certificates/schemas.ts";
import {
  verifyCertificate,
  verifyHolderName,
} from "#app/modules/certificates/verify-certificate.server.ts";

export const loader = route(async ({ verb, params, lang, t, context }) => {
  const typed = params.number ?? "";
  const certificate = await verifyCertificate(verb, typed);
  if ("number" in certificate && certificate.number !== typed) {
    throw redirect(`/${lang}/verify/${certificate.number}`);
  }
  const exists = "courseTitle" in certificate;
  if (exists && context.keeper) context.keeper.version = certificate.state;
  const title = `${t(`certificates:state.${certificate.state}`)} – ${t("certificates:verify.title")}`;
  return data({ title, typed, certificate }, { status: exists ? 200 : 404 });
});

export const action = route(async ({ request, verb, params, context }) => {
  const submission = await parseForm(request, checkNameSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  try {
    const name = await verifyHolderName(verb, {
      number: params.number ?? "",
      name: submission.value.name,
      address: context.clientAddress,
    });
    return { reply: submission.reply(), checked: { name } };
  } catch (error) {
    return refusedForm(error, submission);
  }
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
  { name: "robots", content: "noindex" },
];

/** What a certificate is worth, for whoever was shown its number. */
export default function VerifyCertificate() {
  const { typed, certificate } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const checked = actionData && "checked" in actionData ? actionData.checked : undefined;
  return (
    <main id="main" className="page page-narrow">
      <Verdict certificate={certificate} typed={typed} />
      {"courseTitle" in certificate ? (
        <>
          <VerifiedDetails certificate={certificate} name={checked?.name ?? null} />
          <CheckName number={certificate.number} reply={actionData?.reply} checked={checked} />
        </>
      ) : null}
      <p>
        <a href={`/${lang}/verify`}>{t("certificates:verify.again")}</a>
      </p>
    </main>
  );
}
