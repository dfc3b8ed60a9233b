import { PostButton } from "#app/components/forms/post-button.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";

export interface ShownGrant {
  id: string;
  name: string;
  email: string;
  role: string;
  institution: string | null;
  teryt: string | null;
  since: string;
}

/** Roles in force, each with a button that takes it back. */
export function RoleList({ grants, action }: { grants: readonly ShownGrant[]; action: string }) {
  const { t, lang } = usePage();
  if (grants.length === 0) return <p role="status">{t("admin:people.none")}</p>;
  const columns = ["person", "role", "where", "since", "actions"];
  const where = ({ institution, teryt }: ShownGrant) =>
    institution ?? t(teryt ? `figures:voivodeships.${teryt}` : "admin:people.everywhere");
  return (
    <Table caption={t("admin:people.caption")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`admin:people.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => {
          const role = t(`accounts:roles.${grant.role}`);
          return (
            <tr key={grant.id}>
              <th scope="row">
                {grant.name}
                <br />
                <span className="meta">{grant.email}</span>
              </th>
              <td>{role}</td>
              <td>{where(grant)}</td>
              <td>{formatDay(lang, grant.since)}</td>
              <td>
                <PostButton action={action} fields={{ grant: grant.id }} look="quiet">
                  <span aria-hidden="true">{t("admin:people.take")}</span>
                  <span className="visually-hidden">
                    {t("admin:people.take_named", { role, name: grant.name })}
                  </span>
                </PostButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
