/** Somebody who uses the product: where it is, and their `Cookie` header. */
export interface Browsing {
  origin: string;
  cookie: string;
}

/** Gets a page. @throws when it is not there */
export async function getPage({ origin, cookie }: Browsing, path: string): Promise<string> {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return html;
}

/** Posts a form. @returns where the product leads next @throws when it does not */
export async function postForm(
  { origin, cookie }: Browsing,
  path: string,
  fields: string | Record<string, string>,
): Promise<string> {
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  const location = answer.headers.get("location");
  if (answer.status !== 303 || !location) {
    throw new Error(`posting to ${path} answers ${answer.status}`);
  }
  return location;
}

/** The value of a page's first field of a name. */
export function fieldValue(html: string, name: string): string {
  const tag = html.match(new RegExp(`<(?:input|button)[^>]* name="${name}"[^>]*>`))?.[0];
  const value = tag?.match(/ value="([^"]*)"/)?.[1];
  if (value === undefined) throw new Error(`the page has no field ${name}`);
  return value;
}
