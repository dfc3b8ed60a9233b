import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { reflections } from "#drizzle/schema/index.ts";

export type KeptReflection = typeof reflections.$inferSelect;

const own = (userId: string, reflection: string) =>
  and(eq(reflections.userId, userId), eq(reflections.reflection, reflection));

/** What a person wrote at some questions. There is no way to ask for anybody else's. */
export async function findReflections(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<KeptReflection[]> {
  return db
    .select()
    .from(reflections)
    .where(and(eq(reflections.userId, userId), inArray(reflections.reflection, [...ids])));
}

export async function upsertReflection(db: Db, row: KeptReflection): Promise<void> {
  const { text, updatedAt } = row;
  await db
    .insert(reflections)
    .values(row)
    .onConflictDoUpdate({
      target: [reflections.userId, reflections.reflection],
      set: { text, updatedAt },
    });
}

export async function deleteReflection(db: Db, userId: string, reflection: string): Promise<void> {
  await db.delete(reflections).where(own(userId, reflection));
}

/** All that a person wrote, when the account is closed. */
export async function deleteReflectionsOf(db: Db, userId: string): Promise<void> {
  await db.delete(reflections).where(eq(reflections.userId, userId));
}
