import { Status } from "#app/components/status.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";
import type { Person } from "#app/modules/institutions/view-people.server.ts";

const STATE_LOOK = {
  completed: "ok",
  overdue: "bad",
  in_progress: "neutral",
  not_started: "neutral",
  not_enrolled: "warn",
} as const;
const CERTIFICATE_LOOK = { valid: "ok", expiring: "warn", expired: "bad" } as const;

interface PeopleTableProps {
  people: readonly Person[];
  caption: string;
  /** Name of the boxes, id of the first, and which of them are ticked. */
  choice: { name: string; id: string; chosen: readonly string[] };
}

/** People; who is not in the edition has a box, for the form around the table. */
export function PeopleTable({ people, caption, choice }: PeopleTableProps) {
  const { t, lang, path } = usePage();
  const columns = ["name", "group", "state", "due", "certificate", "time"];
  const first = people.find(({ state }) => state === "not_enrolled");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {first ? <th scope="col">{t("institutions:people.columns.choose")}</th> : null}
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`institutions:people.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const name = `${person.familyName} ${person.givenName}`;
          return (
            <tr key={person.userId}>
              {first ? (
                <td>
                  {person.state === "not_enrolled" ? (
                    <input
                      type="checkbox"
                      id={person === first ? choice.id : undefined}
                      name={choice.name}
                      value={person.userId}
                      defaultChecked={choice.chosen.includes(person.userId)}
                      aria-label={t("institutions:enrol.choose", { name })}
                    />
                  ) : null}
                </td>
              ) : null}
              <th scope="row">{name}</th>
              <td>{t(`accounts:groups.${person.professionalGroup}`)}</td>
              <td>
                <Status kind={STATE_LOOK[person.state]}>
                  {t(`institutions:people.state.${person.state}`)}
                </Status>
              </td>
              <td>{person.dueOn && !person.completedOn ? formatDay(lang, person.dueOn) : ""}</td>
              <td>
                <Certificate person={person} />
              </td>
              <td>
                <a href={`${path}/time/${person.userId}`}>
                  <span aria-hidden="true">{t("institutions:time.link")}</span>
                  <span className="visually-hidden">
                    {t("institutions:time.link_named", { name })}
                  </span>
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Certificate({ person }: { person: Person }) {
  const { t, lang } = usePage();
  const { certificate, validUntil } = person;
  if (certificate === "none" || !validUntil) return t("institutions:people.certificate.none");
  return (
    <Status kind={CERTIFICATE_LOOK[certificate]}>
      {t(`institutions:people.certificate.${certificate}`, { day: formatDay(lang, validUntil) })}
    </Status>
  );
}
