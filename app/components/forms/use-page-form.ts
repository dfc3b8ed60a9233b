import {
  type FieldMetadata,
  type FormMetadata,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import type { z } from "zod";

export interface PageFormOptions {
  /** What the action answered: `actionData?.reply`. */
  reply?: SubmissionResult | undefined;
  /** What stands in the fields at first. */
  values?: Record<string, string | string[] | null | undefined>;
}

type Shape = Record<string, unknown>;
type Fields<S extends z.ZodType> = Required<{
  [Name in keyof z.input<S>]: FieldMetadata<z.input<S>[Name]>;
}>;

/**
 * A form as the server shows it: ids, constraint attributes, what was typed, what is wrong.
 *
 * @param id starts the ids of the fields; unlike every other form's on the page
 * @param schema the one that the action parses with
 */
export function usePageForm<S extends z.ZodType<unknown, Shape>>(
  id: string,
  schema: S,
  { reply, values }: PageFormOptions = {},
): { form: FormMetadata; fields: Fields<S> } {
  const [form, fields] = useForm({
    id,
    lastResult: reply ?? null,
    constraint: getZodConstraint(schema),
    defaultValue: (values ?? {}) as Record<string, string>,
  });
  return { form: form as FormMetadata, fields: fields as unknown as Fields<S> };
}
