import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const written = z.object({
  sentAt: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Where it leads, a path of ours. */
  path: z.string().nullable(),
});

/** An e-mail in the folder, as the page of a demo shows it. */
export type WrittenMail = z.infer<typeof written>;

/** The e-mails hold links that let people in: for the owner of the process only. */
const OWNER_ONLY = { mode: 0o600 };

function folderOf(dataDir: string): string {
  return path.join(dataDir, "mail");
}

async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.part`, content, OWNER_ONLY);
  await rename(`${file}.part`, file);
}

/** Writes an e-mail to the folder: `.eml` for mail programs, `.json` for the page of a demo. */
export async function writeOutbox(
  dataDir: string,
  mail: WrittenMail & { id: string; source: Buffer },
): Promise<void> {
  const { id, source, ...shown } = mail;
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = path.join(folder, `${mail.sentAt.replaceAll(":", "-")}-${id}`);
  await writeWhole(`${name}.eml`, source);
  await writeWhole(`${name}.json`, JSON.stringify(shown));
}

/** The e-mails written last, the newest first. */
export async function readOutbox(dataDir: string, limit: number): Promise<WrittenMail[]> {
  const folder = folderOf(dataDir);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) =>
      written.parse(JSON.parse(await readFile(path.join(folder, name), "utf8"))),
    ),
  );
}
