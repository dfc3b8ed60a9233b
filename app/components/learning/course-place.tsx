import { usePage } from "#app/components/texts.tsx";

interface CoursePlaceProps {
  /** The course's address below `courses`. */
  course: string;
  courseTitle: string;
  title: string;
  lead: string;
}

/** The heading of a page about one step of a course, with the way back to the course. */
export function CoursePlace({ course, courseTitle, title, lead }: CoursePlaceProps) {
  const { lang } = usePage();
  return (
    <>
      <p className="lesson-place">
        <a href={`/${lang}/courses/${course}`}>{courseTitle}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
    </>
  );
}
