import { type Asked, FORM_TYPE } from "#tests/ask.ts";

/** A body that no page of ours sends, and what is said to it. */
export interface Attack {
  name: string;
  status: number[];
  /** @param field a name of the form; of a form without fields, one that it ignores */
  asked(field: string): Asked;
}

const MEGABYTE = 1024 * 1024;
const BOUNDARY = "----ostoja";

const raw = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

function multipart(field: string): Asked {
  const body = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`;
  return { body, type: `multipart/form-data; boundary=${BOUNDARY}` };
}

const unreadable = (name: string, body: (field: string) => string | Buffer): Attack => ({
  name,
  status: [400],
  asked: (field) => ({ body: body(field) }),
});

const ofType = (type: string | null): Attack => ({
  name: `a body of type ${type ?? "nothing"}`,
  status: [400],
  asked: (field) => ({ body: JSON.stringify({ [field]: "x" }), type }),
});

export const ATTACKS: readonly Attack[] = [
  {
    name: "10 MB",
    status: [413],
    asked: (field) => ({ body: `${field}=${"a".repeat(10 * MEGABYTE)}` }),
  },
  {
    name: "10 MB without a length",
    status: [413],
    asked: (field) => ({ body: `${field}=${"a".repeat(10 * MEGABYTE)}`, chunked: true }),
  },
  {
    name: "100 KB in one field",
    status: [400, 413],
    asked: (field) => ({ body: `${field}=${"a".repeat(100 * 1024)}` }),
  },
  {
    name: "100 KB as the name of a field",
    status: [400, 413],
    asked: () => ({ body: `${"a".repeat(100 * 1024)}=x` }),
  },
  ofType("application/json"),
  ofType("text/plain"),
  ofType(null),
  { name: "a multipart body", status: [400], asked: multipart },
  unreadable("a NUL byte, encoded", (field) => `${field}=a%00b`),
  unreadable("a NUL byte as it is", (field) => raw(`${field}=a`, [0], "b")),
  unreadable("a NUL byte in a name", (field) => `${field}%00=a`),
  unreadable("bytes that are not UTF-8, encoded", (field) => `${field}=%ff%fe`),
  unreadable("bytes that are not UTF-8", (field) => raw(`${field}=`, [0xff, 0xfe])),
  unreadable("an overlong NUL", (field) => `${field}=%c0%80`),
  unreadable("half a surrogate pair", (field) => `${field}=%ed%a0%80`),
  unreadable("half an escape", (field) => `${field}=%`),
  unreadable("a list of thousands of millions", (field) => `${field}[4294967290]=a`),
  unreadable("a field that is the form reader's own", () => "__intent__=reset"),
  unreadable("a field of all objects", (field) => `${field}.__proto__.x=a`),
  unreadable("no escape", (field) => `${field}=%zz`),
];

/** Forms of other sites, as browsers send them. */
export const FOREIGN: readonly Attack[] = [
  ["another site", { origin: "https://evil.example" }],
  ["no site in particular", { origin: "null" }],
  ["a site that names itself like ours", { origin: "http://127.0.0.1.evil.example" }],
  ["another site that hides its name", { "sec-fetch-site": "cross-site" }],
  ["a neighbour", { "sec-fetch-site": "same-site" }],
].map(([name, headers]) => ({
  name: `a form of ${name as string}`,
  status: [403],
  asked: (field) => ({
    body: `${field}=x`,
    type: FORM_TYPE,
    headers: headers as Record<string, string>,
  }),
}));
