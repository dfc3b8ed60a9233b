import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { enrolments, sessions, users } from "#drizzle/schema/index.ts";
import { makeEnrolment, makeGrant, makeUser } from "#tests/factories.ts";
import { startProduct } from "#tests/product.ts";

const product = await startProduct();
const { db } = product.database;
const COURSE = "social-workers";
const course = product.catalog.findCourse(COURSE);
const [first] = course ? product.catalog.lessonSequence(course) : [];
const lesson = `/courses/${COURSE}/${first?.module.id}/${first?.lesson.id}`;
const path = `/pl${lesson}/1`;

/** A learner of the course, with a session. */
async function makeLearner(givenName: string, familyName: string) {
  const { id } = await makeUser(db, { givenName, familyName });
  await makeEnrolment(db, { userId: id, course: COURSE });
  return { id, cookie: await product.signIn(id) };
}
const ewa = await makeLearner("Ewa", "Nowak");
const jan = await makeLearner("Jan", "Żółć");
const strange = await makeLearner("<b>$&", `"O'Hara"`);

const page = async (cookie: string, at = path, headers = {}) => {
  const { status, text } = await product.ask(at, { cookie, headers });
  expect(status).toBe(200);
  return text;
};

test("everybody reads their own name and nobody else's, however often it is asked for", async () => {
  for (let turn = 0; turn < 3; turn++) {
    const [ewas, jans] = [await page(ewa.cookie), await page(jan.cookie)];
    expect(ewas).toContain("Ewa Nowak");
    expect(ewas).not.toContain("Żółć");
    expect(jans).toBe(ewas.replaceAll("Ewa Nowak", "Jan Żółć"));
  }
});

test("at the same moment too", async () => {
  const asked = Array.from({ length: 20 }, (_, index) => (index % 2 ? ewa : jan));
  const texts = await Promise.all(asked.map(({ cookie }) => page(cookie)));
  for (const [index, text] of texts.entries()) {
    expect(text.includes("Ewa Nowak")).toBe(index % 2 === 1);
    expect(text.includes("Jan Żółć")).toBe(index % 2 === 0);
  }
});

test("a page that is sent again is the page that was rendered, headers included", async () => {
  const fresh = await makeLearner("Ada", "Nowa");
  const at = `/en${lesson}/1`;
  const rendered = await product.ask(at, { cookie: fresh.cookie });
  const again = await product.ask(at, { cookie: fresh.cookie });
  expect(again.text).toBe(rendered.text);
  const { date: _, "transfer-encoding": __, ...headers } = rendered.headers;
  expect(again.headers).toMatchObject(headers);
  expect(again.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(again.headers["cache-control"]).toBe("private, no-store");
  const packed = await product.ask(at, {
    cookie: fresh.cookie,
    headers: { "accept-encoding": "gzip" },
  });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
});

test("a name is text, whatever signs it has", async () => {
  for (let turn = 0; turn < 2; turn++) {
    expect(await page(strange.cookie)).toContain("&lt;b&gt;$&amp; &quot;O&#x27;Hara&quot;");
  }
});

test("theme, language, screen and roles have pages of their own", async () => {
  const plain = await page(ewa.cookie);
  expect(await page(`${ewa.cookie}; theme=dark`)).toContain('data-theme="dark"');
  expect(await page(ewa.cookie, `/en${lesson}/1`)).toContain('lang="en"');
  expect(await page(ewa.cookie, `/pl${lesson}/2`)).not.toBe(plain);
  const editor = await makeLearner("Olga", "Lis");
  await makeGrant(db, editor.id, { role: "content_editor" });
  expect(await page(editor.cookie)).toContain('href="/pl/content"');
  expect(await page(ewa.cookie)).toBe(plain);
});

test("the address that was asked for is the only one that is in it", async () => {
  const other = await page(ewa.cookie, `${path}?x=1`);
  expect(other).toContain("?x=1");
  expect(await page(ewa.cookie)).not.toContain("?x=1");
});

test("who may no longer read it is turned away, and a new name is shown at once", async () => {
  const who = await makeLearner("Iga", "Dawna");
  await page(who.cookie);
  await db.update(users).set({ familyName: "Teraz" }).where(eq(users.id, who.id));
  expect(await page(who.cookie)).toContain("Iga Teraz");
  await db.delete(enrolments).where(eq(enrolments.userId, who.id));
  expect((await product.ask(path, { cookie: who.cookie })).status).toBe(409);
  await db.delete(sessions).where(eq(sessions.userId, who.id));
  const answer = await product.ask(path, { cookie: who.cookie });
  expect(answer).toMatchObject({ status: 302 });
  expect(answer.location).toContain("/pl/login");
  expect((await product.ask(path)).status).toBe(302);
});
