import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { RoleStanding } from "#app/modules/assessment/view-scenario.server.ts";

/** The same case in the other roles, for practice. */
export function OtherRoles({ roles }: { roles: RoleStanding[] }) {
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="other-roles">
      <h2 id="other-roles">{t("assessment:scenario.other_roles")}</h2>
      <p>{t("assessment:scenario.other_roles_note")}</p>
      <ul className="list-plain list-ruled">
        {roles.map((role) => (
          <li key={role.id}>
            <form method="post" className="cluster cluster-apart">
              <span>{role.title[lang]}</span>
              <input type="hidden" name="role" value={role.id} />
              <SubmitButton name="intent" value="start" look="secondary">
                {t(`assessment:scenario.${role.open ? "resume_role" : "play_role"}`)}
                <span className="visually-hidden">: {role.title[lang]}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
