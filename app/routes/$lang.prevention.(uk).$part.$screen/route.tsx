import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type LessonPage, pagesOf } from "#app/catalog/prevention-pages.ts";
import type { LessonText, PreventionPart } from "#app/catalog/schemas/prevention.ts";
import { Projector } from "#app/components/prevention/projector.tsx";
import { ScreenContent } from "#app/components/prevention/screen-content.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { numberParam } from "#app/http/params.server.ts";
import { requirePart } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** No header and footer: the page is for the projector. */
export const handle = { quiet: true };

export const loader = route((page) => {
  const { part, index, text, t } = requirePart(page);
  const number = numberParam(page.params.screen);
  if (number > pagesOf(part).length) throw new NotFoundError();
  const title = t("prevention:screen_title", { title: part.title[text], number });
  return { title, index, number };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** One screen of a part. */
export default function PreventionScreen() {
  const { index, number } = useLoaderData<typeof loader>();
  const { t, say, href, parts } = useLesson();
  const part = parts[index];
  const pages = part ? pagesOf(part) : [];
  const page = pages[number - 1];
  if (!part || !page) return null;
  const at = (screen: number) => href(`/${part.id}/${screen}`);
  const label = labelOf(part, page);
  const following = parts[index + 1];
  const after = following
    ? { href: href(`/${following.id}/1`), word: t("prevention:next_part") }
    : { href: href(), word: t("prevention:all_parts") };
  return (
    <Projector
      place={
        <a href={href(`/${part.id}`)}>
          {t("prevention:place", { number: index + 1, title: say(part.title) })}
        </a>
      }
      title={say(titleOf(part, page))}
      label={label && t(`prevention:${label}`)}
      turn={{
        back: number > 1 ? at(number - 1) : undefined,
        on: number < pages.length ? { href: at(number + 1), word: t("prevention:next") } : after,
        count: t("prevention:screen_of", { number, all: pages.length }),
      }}
    >
      <ScreenContent part={part} page={page} next={at(number + 1)} />
    </Projector>
  );
}

function titleOf(part: PreventionPart, page: LessonPage): LessonText {
  if (page.kind === "opening") return part.title;
  return page.kind === "closing" ? part.closing.text : page.screen.title;
}

/** What is said above the title; the first story of a part is told to be invented. */
function labelOf(part: PreventionPart, page: LessonPage): string | undefined {
  if (page.kind === "opening") return undefined;
  if (page.kind === "closing") return "where_to_call";
  if (page.kind === "know") return "know";
  return page.screen === part.screens[0] ? "invented" : undefined;
}
