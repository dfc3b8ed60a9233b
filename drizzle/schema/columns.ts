import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** Primary key: UUID version 7, so that rows made together lie together. */
export const primaryId = () =>
  uuid("id")
    .primaryKey()
    .$defaultFn(() => v7());

/** A moment, with time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Raw bytes: hashes of secrets. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});
