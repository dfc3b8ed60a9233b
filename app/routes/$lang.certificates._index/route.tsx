import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCertificate } from "#app/components/certificates/my-certificate.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { verificationUrl } from "#app/modules/certificates/document/document-view.ts";
import { listMyCertificates } from "#app/modules/certificates/list-my-certificates.server.ts";
import { qrCode, qrPath } from "#app/modules/certificates/qr-code.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const certificates = await listMyCertificates(page.verb);
  const { baseUrl } = page.context.config;
  return {
    title: page.t("certificates:mine.title"),
    certificates: certificates.map(({ certificate, state, revokedOn, renewalDue }) => {
      const { number, course, edition, completedOn, validUntil } = certificate;
      const url = verificationUrl(baseUrl, number);
      const code = qrCode(url);
      const courseTitle =
        page.lang === "pl" ? certificate.courseTitlePl : certificate.courseTitleEn;
      return {
        ...{ number, course, courseTitle, edition, completedOn, validUntil },
        ...{ state, revokedOn, renewalDue },
        qr: { size: code.size, path: qrPath(code), url },
      };
    }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The person's certificates, newest first. */
export default function MyCertificates() {
  const { title, certificates } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  if (certificates.length === 0) {
    return (
      <main id="main" className="page page-narrow">
        <PageHeading title={title} lead={t("certificates:mine.none")} />
        <p>
          <a className="button" href={`/${lang}/learning`}>
            {t("certificates:mine.to_learning")}
          </a>
        </p>
      </main>
    );
  }
  return (
    <main id="main" className="page">
      <PageHeading title={title} lead={t("certificates:mine.lead")} />
      <ul className="list-ruled">
        {certificates.map((certificate) => (
          <li className="certificate" key={certificate.number}>
            <MyCertificate {...certificate} />
          </li>
        ))}
      </ul>
    </main>
  );
}
