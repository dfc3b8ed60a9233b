import { Status } from "#app/components/status.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatPercent } from "#app/i18n/format.ts";
import type { ModuleScore } from "#app/modules/renewal/rules.ts";

interface ResultByModuleProps {
  kind: "pre_test" | "diagnostic";
  course: string;
  scores: readonly ModuleScore[];
}

/** What a test before the course came to: by module, without the answers, which may come back. */
export function ResultByModule({ kind, course: slug, scores }: ResultByModuleProps) {
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(slug);
  if (!course) return null;
  const enough = course.finalTest.passMark;
  const words = kind === "diagnostic" ? ["credited", "to_take"] : ["known", "look_out"];
  return (
    <Table caption={t("assessment:by_module.title")}>
      <thead>
        <tr>
          <th scope="col">{t("assessment:by_module.module")}</th>
          <th scope="col" className="num">
            {t("assessment:by_module.points")}
          </th>
          <th scope="col">{t("assessment:by_module.what")}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ module, score }) => (
          <tr key={module}>
            <th scope="row">{catalog.findModule(course, module)?.title[lang] ?? module}</th>
            <td className="num">{formatPercent(lang, score)}</td>
            <td>
              <Status kind={score >= enough ? "ok" : "active"}>
                {t(`assessment:by_module.${words[score >= enough ? 0 : 1]}`)}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
