import type { Role } from "#drizzle/schema/accounts.ts";

/** What the frame knows of the person who reads. */
export interface Viewer {
  name: string;
  roles: Role[];
}
