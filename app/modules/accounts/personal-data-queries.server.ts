import { type Column, eq, getTableColumns, inArray, is, type SQL } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#app/modules/verb.ts";
import * as schema from "#drizzle/schema/index.ts";

const TABLES = Object.values(schema).filter((value) => is(value, PgTable)) as unknown as PgTable[];
const USERS = schema.users as unknown as PgTable;

/** Columns that say whose row it is. Who granted or declared something is not the row's subject. */
const SUBJECT_COLUMNS = ["user_id", "actor_id"];

/** What is kept to check secrets with is no information about the person. */
function isSecret(column: Column): boolean {
  return column.getSQLType() === "bytea" || column.name === "password_hash";
}

/** Who set or granted something is somebody else: the export is of one person. */
function isSomebodyElse(column: Column, table: PgTable): boolean {
  if (column === subjectColumn(table)) return false;
  return getTableConfig(table).foreignKeys.some((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === USERS && columns.some((one) => one === column);
  });
}

/** A table with rows about one person, and how they are found. */
export interface PersonalTable {
  name: string;
  table: PgTable;
  rowsOf(db: Db, userId: string): SQL;
}

function subjectColumn(table: PgTable): Column | undefined {
  const { columns } = getTableConfig(table);
  return table === USERS
    ? schema.users.id
    : columns.find((column) => SUBJECT_COLUMNS.includes(column.name));
}

/**
 * Every table with rows about a person: those that name the person, and those that hang on one of
 * them, such as the answers of an attempt. Read off the schema, so that no new table is left out.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = findPersonalTables();

function findPersonalTables(): PersonalTable[] {
  const found = new Map<PgTable, PersonalTable>();
  for (const table of TABLES) {
    const column = subjectColumn(table);
    if (!column) continue;
    const { name } = getTableConfig(table);
    found.set(table, { name, table, rowsOf: (_db, userId) => eq(column, userId) });
  }
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const table of TABLES) {
      const through = found.has(table) ? undefined : throughParent(table, found);
      if (through) found.set(table, through);
    }
  }
  return [...found.values()];
}

function throughParent(
  table: PgTable,
  found: Map<PgTable, PersonalTable>,
): PersonalTable | undefined {
  const { name, foreignKeys } = getTableConfig(table);
  for (const key of foreignKeys) {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const parent = foreignTable === USERS ? undefined : found.get(foreignTable);
    const [column] = columns;
    const [target] = foreignColumns;
    if (!parent || !column || !target) continue;
    return {
      name,
      table,
      rowsOf: (db, userId) =>
        inArray(
          column,
          db.select({ id: target }).from(parent.table).where(parent.rowsOf(db, userId)),
        ),
    };
  }
  return undefined;
}

export type PersonalRow = Record<string, unknown>;

/** The rows of a table about a person, without secrets and without who else had a hand in them. */
export async function selectPersonalRows(
  db: Db,
  { table, rowsOf }: PersonalTable,
  userId: string,
): Promise<PersonalRow[]> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => !isSecret(column) && !isSomebodyElse(column, table),
  );
  return db.select(Object.fromEntries(columns)).from(table).where(rowsOf(db, userId));
}

/** Invitations that were sent to an address. */
export async function selectInvitationsTo(db: Db, email: string): Promise<PersonalRow[]> {
  const { tokenHash, invitedBy, ...columns } = getTableColumns(schema.invitations);
  return db.select(columns).from(schema.invitations).where(eq(schema.invitations.email, email));
}

/** Requests for an account from an address. */
export async function selectRegistrationsOf(db: Db, email: string): Promise<PersonalRow[]> {
  const { tokenHash, passwordHash, ...columns } = getTableColumns(schema.registrations);
  return db.select(columns).from(schema.registrations).where(eq(schema.registrations.email, email));
}
