import { usePage } from "#app/components/texts.tsx";

interface ObjectivesProps {
  napEdition: string;
  /** Ids of the objectives served. */
  ids: readonly string[];
}

/** Objectives of the National Action Plan, in the words of its edition. */
export function Objectives({ napEdition, ids }: ObjectivesProps) {
  const { lang, catalog } = usePage();
  const edition = catalog.napEdition(napEdition);
  const objectives = edition?.objectives.filter(({ id }) => ids.includes(id)) ?? [];
  return (
    <ul>
      {objectives.map((objective) => (
        <li key={objective.id}>
          {objective.id}: {objective.text[lang]}
        </li>
      ))}
    </ul>
  );
}
