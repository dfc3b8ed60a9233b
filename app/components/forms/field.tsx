import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, ReactNode } from "react";
import { describedBy, FieldErrors, FieldHint, LabelText } from "./field-frame.tsx";

interface FieldProps {
  // biome-ignore lint/suspicious/noExplicitAny: the value's type does not matter to the markup
  field: FieldMetadata<any>;
  label: ReactNode;
  hint?: ReactNode;
  autoComplete?: HTMLInputAutoCompleteAttribute;
}

interface InputFieldProps extends FieldProps {
  type?: "text" | "email" | "password" | "date" | "number" | "tel" | "search" | "url";
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  spellCheck?: boolean;
}

/** Label, hint, input and errors of one line of text. */
export function Field(props: InputFieldProps) {
  const { field, label, hint, type = "text", autoComplete, inputMode, spellCheck } = props;
  const { key, pattern, minLength, maxLength, defaultValue, ...input } = getInputProps(field, {
    type,
    ariaAttributes: false,
  });
  const secret = type === "password";
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <input
        {...input}
        // A password is never shown again, nor cut short when it is pasted.
        defaultValue={secret ? undefined : defaultValue}
        maxLength={secret ? undefined : maxLength}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={spellCheck ?? (type === "text" ? undefined : false)}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
      />
      <FieldErrors field={field} />
    </div>
  );
}

/** The same for a longer text. */
export function TextField({ field, label, hint, rows = 5 }: FieldProps & { rows?: number }) {
  const { key, minLength, ...textarea } = getTextareaProps(field, { ariaAttributes: false });
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <textarea
        {...textarea}
        rows={rows}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
      />
      <FieldErrors field={field} />
    </div>
  );
}
