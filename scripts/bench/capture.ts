import { request } from "node:http";

/** An answer of the product, byte for byte. */
export interface Captured {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Headers that belong to one connection; the server that repeats the answer makes its own. */
const OF_THE_CONNECTION = new Set(["connection", "keep-alive", "transfer-encoding", "date"]);

/** Gets a page as it goes over the wire: what is compressed stays compressed. */
export function capture(url: string, headers: Record<string, string>): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const kept = Object.entries(response.headersDistinct).flatMap(([name, values]) =>
        values && !OF_THE_CONNECTION.has(name)
          ? [[name, values.length > 1 ? values : values[0]]]
          : [],
      );
      resolve({
        status: response.statusCode ?? 0,
        headers: { ...Object.fromEntries(kept), "content-length": `${body.length}` },
        body,
      });
    });
    asked.once("error", reject).end();
  });
}

/** The same, for a page that has to be there. @throws when it is not */
export async function capturePage(url: string, headers: Record<string, string>) {
  const page = await capture(url, headers);
  if (page.status === 200) return page;
  throw new Error(`${new URL(url).pathname} answers ${page.status}`);
}
