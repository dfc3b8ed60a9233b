import type { Row } from "./cells.ts";
import { accountRows } from "./rows-accounts.ts";
import { adminRows } from "./rows-admin.ts";
import { certificateRows } from "./rows-certificates.ts";
import { figureRows } from "./rows-figures.ts";
import { institutionRows } from "./rows-institutions.ts";
import { learningRows } from "./rows-learning.ts";
import { publicRows } from "./rows-public.ts";

/** Routes that frame others and have no address of their own. */
export const FRAMES = ["root", "routes/$lang"];

/** The permission matrix: every route, and what comes of it for everybody. */
export const MATRIX: readonly Row[] = [
  ...publicRows(),
  ...accountRows(),
  ...learningRows(),
  ...certificateRows(),
  ...figureRows(),
  ...institutionRows(),
  ...adminRows(),
];
