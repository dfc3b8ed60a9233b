import type { Row } from "./cells.ts";
import type { Who, World } from "./world.ts";

/** Where a row leads somebody, and the cookies of a browser in which they have just signed in. */
export async function visit(world: World, row: Row, who: Who) {
  const path = await row.path(world, who);
  const cookies = [
    who === "stranger" ? "" : await world.product.signIn(world.people[who].user.id),
    (await row.cookie?.(world)) ?? "",
  ];
  return { path, cookie: cookies.filter(Boolean).join("; ") || undefined };
}
