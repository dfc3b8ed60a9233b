import { usePage } from "#app/components/texts.tsx";

export function SiteFooter() {
  const { t } = usePage();
  return <footer>{t("common:name")}</footer>;
}
