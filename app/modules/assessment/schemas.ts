import { z } from "zod";
import { emailSchema } from "#app/modules/accounts/schemas.ts";
import { TIME_FACTORS } from "./rules.ts";

const factor = z
  .enum(TIME_FACTORS.map(String) as [string, ...string[]], { error: "institutions:time.missing" })
  .transform((text) => TIME_FACTORS.find((one) => String(one) === text) ?? 1);

/** The coordinator's form for somebody's time in tests. */
export const timeFactorSchema = z.object({ factor });

/** The administrator's, for anybody. */
export const timeOfSchema = emailSchema.extend({ factor });
