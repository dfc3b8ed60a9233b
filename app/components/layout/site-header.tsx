import { usePage } from "#app/components/texts.tsx";
import type { Role } from "#drizzle/schema/accounts.ts";

/** What the frame knows of the person who reads. */
export interface Viewer {
  name: string;
  roles: Role[];
}

export function SiteHeader({ viewer }: { viewer: Viewer | null }) {
  const { t, lang } = usePage();
  return (
    <header>
      <a href={`/${lang}`}>{t("common:name")}</a> {viewer?.name}
    </header>
  );
}
