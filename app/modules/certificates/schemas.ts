import { z } from "zod";
import { readCertificateNumber } from "./number.ts";

const REASON_MIN = 10;
const REASON_MAX = 500;
/** Room for a number with whatever somebody put between its characters. */
const TYPED_NUMBER_MAX = 100;
/** Two names of the longest that an account may have. */
const TYPED_NAME_MAX = 200;

/** A number as typed; what it reads as is asked of `readCertificateNumber`. */
const number = z
  .string({ error: "certificates:verify.number_missing" })
  .max(TYPED_NUMBER_MAX, { error: "certificates:verify.number_mistyped" })
  .refine((typed) => readCertificateNumber(typed) !== null, {
    error: "certificates:verify.number_mistyped",
  });

export const checkNumberSchema = z.object({ number });

export const checkNameSchema = z.object({
  name: z
    .string({ error: "certificates:verify.name_missing" })
    .trim()
    .min(1, { error: "certificates:verify.name_missing" })
    .max(TYPED_NAME_MAX),
});

export const revokeSchema = z.object({
  reason: z
    .string({ error: "certificates:admin.reason_missing" })
    .trim()
    .min(REASON_MIN)
    .max(REASON_MAX),
  sure: z.literal("on", { error: "certificates:admin.sure_missing" }),
});
