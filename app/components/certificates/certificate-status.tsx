import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";

const MARKS = {
  valid: "ok",
  expired: "warn",
  revoked: "bad",
  unknown: "neutral",
  mistyped: "neutral",
} as const;

/** What a certificate is worth, in words with a mark of its own shape. */
export function CertificateStatus({ state }: { state: keyof typeof MARKS }) {
  const { t } = usePage();
  return <Status kind={MARKS[state]}>{t(`certificates:state.${state}`)}</Status>;
}
