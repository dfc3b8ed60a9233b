import type { Role } from "#drizzle/schema/accounts.ts";

/** What the frame is made of for the person who reads; their name is put in last. */
export interface Viewer {
  roles: Role[];
}
