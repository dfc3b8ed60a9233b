import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { describedBy, FieldErrors, FieldHint, LabelText } from "./field-frame.tsx";

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoiceProps {
  // biome-ignore lint/suspicious/noExplicitAny: the value's type does not matter to the markup
  field: FieldMetadata<any>;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
}

function chosen(field: ChoiceProps["field"]): string[] {
  const value: unknown = field.initialValue;
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
}

/** One of a short list, all of it in sight. An error links to the first choice. */
export function RadioField(props: ChoiceProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of a short list; the schema's field is an array. */
export function CheckboxesField(props: ChoiceProps) {
  return <Choices {...props} type="checkbox" />;
}

function Choices({
  field,
  label,
  hint,
  options,
  type,
}: ChoiceProps & { type: "radio" | "checkbox" }) {
  const values = chosen(field);
  return (
    <fieldset
      className="field"
      aria-describedby={describedBy(field, hint)}
      aria-invalid={field.errors ? true : undefined}
    >
      <legend>
        <LabelText field={field} label={label} />
      </legend>
      <FieldHint field={field} hint={hint} />
      <FieldErrors field={field} />
      {options.map((option, index) => {
        const id = index === 0 ? field.id : `${field.id}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type={type}
              id={id}
              name={field.name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
              required={type === "radio" ? field.required : undefined}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint ? (
              <p className="field-hint" id={`${id}-hint`}>
                {option.hint}
              </p>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** One of a long list. `empty` is the first line, chosen by nobody: "Wybierz z listy". */
export function SelectField({
  field,
  label,
  hint,
  options,
  empty,
}: ChoiceProps & { empty?: string }) {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <select
        id={field.id}
        name={field.name}
        required={field.required}
        defaultValue={chosen(field)[0] ?? ""}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
      >
        {empty ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldErrors field={field} />
    </div>
  );
}

/** A single yes; the schema's field is a boolean. */
export function CheckboxField({ field, label, hint }: Omit<ChoiceProps, "options">) {
  return (
    <div className="field">
      <div className="choice">
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          value="on"
          defaultChecked={field.initialValue === "on"}
          required={field.required}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={describedBy(field, hint)}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
      <FieldHint field={field} hint={hint} />
      <FieldErrors field={field} />
    </div>
  );
}
