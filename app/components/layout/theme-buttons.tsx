import { useRouteLoaderData } from "@remix-run/react";
import { usePage } from "#app/components/texts.tsx";
import { THEMES, type Theme } from "#app/components/theme.ts";

/** The theme in force, as the root loader read it. */
export function useTheme(): Theme {
  return (useRouteLoaderData("root") as { theme: Theme } | undefined)?.theme ?? "system";
}

/** A form of four buttons; the page comes back in the look that was pressed. */
export function ThemeButtons() {
  const { t, lang } = usePage();
  const current = useTheme();
  return (
    <form method="post" action={`/${lang}/preferences`} className="themes">
      {THEMES.map((theme) => (
        <button
          key={theme}
          type="submit"
          className="theme-button"
          name="theme"
          value={theme}
          aria-pressed={theme === current}
        >
          {t(`common:themes.${theme}`)}
        </button>
      ))}
    </form>
  );
}
