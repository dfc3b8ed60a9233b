import { PageHeading } from "#app/components/page-heading.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { GuideSections } from "#app/components/prevention/guide-sections.tsx";
import { TextLinks } from "#app/components/prevention/text-links.tsx";
import { useLesson } from "#app/components/prevention/use-lesson.ts";
import { requireLesson } from "#app/http/prevention.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route((page) => {
  const { guide, text } = requireLesson(page);
  return { title: guide.title[text], description: guide.lead[text] };
});

export const meta = describedMeta;

/** The guide for teachers. */
export default function PreventionGuide() {
  const { t, say, href, textLang, lesson, guide } = useLesson();
  return (
    <main id="main" className="page" lang={textLang}>
      <TextLinks />
      <PageHeading
        eyebrow={<a href={href()}>{say(lesson.title)}</a>}
        title={say(guide.title)}
        lead={say(guide.lead)}
      />
      <nav aria-label={t("prevention:guide_contents")}>
        <ul className="list-plain cluster">
          {guide.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GuideSections />
    </main>
  );
}
