import { csvResponse } from "#app/http/csv.server.ts";
import { fileRoute } from "#app/http/file-route.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { readPeopleQuery } from "#app/modules/institutions/schemas.ts";
import { viewPeople } from "#app/modules/institutions/view-people.server.ts";

/** The people of an institution as a file, with the filter and order of the page. */
export const loader = fileRoute(async (page) => {
  await requireRole(page, "coordinator");
  const { t, lang, params, verb } = page;
  const query = readPeopleQuery(page.url.searchParams);
  const institutionId = idParam(params.institution);
  const { people, today } = await viewPeople(verb, { ...query, institutionId });
  return csvResponse(lang, `${t("institutions:people.file")}-${today}`, [
    [
      ...["name", "group", "state", "due"].map((name) => t(`institutions:people.columns.${name}`)),
      t("institutions:people.file_valid"),
    ],
    ...people.map((person) => [
      `${person.familyName} ${person.givenName}`,
      t(`accounts:groups.${person.professionalGroup}`),
      t(`institutions:people.state.${person.state}`),
      person.completedOn ? "" : (person.dueOn ?? ""),
      person.validUntil ?? "",
    ]),
  ]);
});
