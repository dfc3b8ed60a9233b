import { PhoneLink } from "#app/components/phone-link.tsx";
import { useLesson } from "./use-lesson.ts";

/** The numbers for help, large enough to be copied from the last row. */
export function HelpNumbers() {
  const { say, lesson, phone } = useLesson();
  return (
    <ul className="help-numbers">
      {lesson.contacts.map(({ id, who, hours }) => (
        <li key={id}>
          <PhoneLink number={phone(id)} />
          <span>
            {say(who)}
            {hours ? `, ${say(hours)}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
