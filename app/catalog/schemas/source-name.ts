import { z } from "zod";
import { text } from "./shared.ts";

/** What a part of a document, or an act, is called in each language. */
export const sourceName = text;
export type SourceName = z.infer<typeof sourceName>;

/** `content/source-names.yaml`. */
export const sourceNameFile = z.strictObject({ names: z.array(sourceName).min(1) });
