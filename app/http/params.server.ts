import { z } from "zod";
import { NotFoundError } from "#app/modules/errors.ts";

const uuid = z.uuid();
const positive = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

/** A part of the path that must be an id of ours. @throws NotFoundError otherwise */
export function idParam(value: string | undefined): string {
  const parsed = uuid.safeParse(value);
  if (!parsed.success) throw new NotFoundError();
  return parsed.data;
}

/** A part of the path that must be a number from 1 to 9999. @throws NotFoundError otherwise */
export function numberParam(value: string | undefined): number {
  const parsed = positive.safeParse(value);
  if (!parsed.success) throw new NotFoundError();
  return parsed.data;
}
