interface FilterSelectProps {
  /** Name in the query, and id of the list. */
  name: string;
  label: string;
  chosen: string;
  /** What stands for no choice; left out where one always holds. */
  any?: string;
  options: readonly { value: string; text: string }[];
}

/** A list in a form that filters or sorts a table. */
export function FilterSelect({ name, label, chosen, any, options }: FilterSelectProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
