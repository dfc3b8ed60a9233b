import { z } from "zod";
import { TIME_FACTORS } from "./rules.ts";

const factors = TIME_FACTORS.map(String);

/** The coordinator's form for somebody's time in tests. */
export const timeFactorSchema = z.object({
  factor: z
    .enum(factors as [string, ...string[]], { error: "institutions:time.missing" })
    .transform((text) => TIME_FACTORS.find((factor) => String(factor) === text) ?? 1),
});
