/**
 * What the product is measured against: a `node:http` server that answers every request with the
 * same bytes and headers, made beforehand. JSON on the input; prints its port.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

const { headers, body } = (await json(process.stdin)) as {
  headers: Record<string, string | string[]>;
  /** Base64. */
  body: string;
};
const bytes = Buffer.from(body, "base64");
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
process.on("SIGTERM", () => process.exit(0));
