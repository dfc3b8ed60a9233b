import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, certificateRevocations, certificates } from "#drizzle/schema/index.ts";
import { makeCertificate } from "#tests/certificate-factory.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, fixtureCatalog, makeUser, testClock } from "#tests/factories.ts";
import { listMyCertificates } from "./list-my-certificates.server.ts";
import { certificateNumber, readCertificateNumber } from "./number.ts";
import { printCertificate } from "./print-certificate.server.ts";
import { revokeCertificate, viewRevocation } from "./revoke-certificate.server.ts";
import { verifyCertificate, verifyHolderName } from "./verify-certificate.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const clock = testClock();
type User = Awaited<ReturnType<typeof makeUser>>;
const as = (user: User, grants: Parameters<typeof actorOf>[1] = []) => ({
  ...{ db, clock, catalog },
  actor: actorOf(user, grants),
});
const asAdministrator = async () => as(await makeUser(db), [{ role: "administrator" }]);
const REASON = "Wystawione przez pomyłkę na inną osobę";

describe("a certificate", () => {
  test("says what was true on the day, under a number of its own", async () => {
    const { certificate, number } = await makeCertificate(db);
    expect(readCertificateNumber(number)).toBe(number);
    expect(certificate).toMatchObject({
      holderName: "Łucja Źrebięć-Nowak",
      holderNameKey: "lucja zrebiec nowak",
      courseTitlePl: catalog.courses[0]?.title.pl,
      contentVersion: catalog.courses[0]?.contentVersion,
    });
    expect(certificate.outline?.parts.map(({ kind }) => kind)).toContain("module");
  });

  test("is never changed", async () => {
    const { certificate } = await makeCertificate(db);
    const change = db
      .update(certificates)
      .set({ holderName: "Ktoś Inny" })
      .where(eq(certificates.id, certificate.id));
    await expect(change).rejects.toThrow();
  });

  test("shares the outline with the others of its version", async () => {
    const [one, other] = [await makeCertificate(db), await makeCertificate(db)];
    expect(one.certificate.outline).toEqual(other.certificate.outline);
  });
});

describe("the public check", () => {
  test("tells validity, course and initials, and no name", async () => {
    const { number } = await makeCertificate(db);
    const told = await verifyCertificate({ db, clock }, number.toLowerCase().replaceAll("-", " "));
    expect(told).toMatchObject({ state: "valid", number, holderInitials: "Ł. Ź.-N." });
    expect(JSON.stringify(told)).not.toMatch(/Łucja|ebięć|lucja/);
  });

  test.each([
    ["2027-11-30T22:59:59Z", "valid"],
    ["2027-11-30T23:00:00Z", "expired"],
  ])("at %s it is %s: the last day counts to its end in Poland", async (moment, state) => {
    const { number } = await makeCertificate(db);
    expect(await verifyCertificate({ db, clock: testClock(moment) }, number)).toMatchObject({
      state,
      revokedOn: null,
    });
  });

  test("tells a revoked certificate by its day, not by the reason", async () => {
    const { number } = await makeCertificate(db);
    await revokeCertificate(await asAdministrator(), { number, reason: REASON });
    const told = await verifyCertificate({ db, clock: testClock("2028-01-01T12:00:00Z") }, number);
    expect(told).toMatchObject({ state: "revoked", revokedOn: "2026-11-23" });
    expect(JSON.stringify(told)).not.toContain(REASON);
  });

  test("tells an unknown number from one that was not copied exactly", async () => {
    const { number } = await makeCertificate(db);
    const wrong = number.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(await verifyCertificate({ db, clock }, wrong)).toEqual({ state: "mistyped" });
    const unknown = certificateNumber(2024, 1n);
    const told = await verifyCertificate({ db, clock }, unknown);
    expect(told).toEqual({ state: "unknown", number: unknown });
  });
});

describe("the check of a name", () => {
  const check = (number: string, name: string, address = "192.0.2.7") =>
    verifyHolderName({ db, clock }, { number, name, address });

  test("shows the name to who knows it, and nothing to who does not", async () => {
    const { number } = await makeCertificate(db);
    expect(await check(number, " zrebiec-nowak  lucja ")).toBe("Łucja Źrebięć-Nowak");
    expect(await check(number, "Łucja Nowak")).toBeNull();
    expect(await check(number, "<script>alert(1)</script>")).toBeNull();
  });

  test("stops after ten wrong names from one network, for that certificate alone", async () => {
    const { number } = await makeCertificate(db);
    const { number: other } = await makeCertificate(db);
    for (let index = 0; index < 12; index++) await check(number, "Łucja Źrebięć-Nowak");
    for (let index = 0; index < 10; index++) await check(number, `Osoba ${index}`);
    const stopped = { code: "rate_limited", status: 429 };
    await expect(check(number, "Łucja Źrebięć-Nowak")).rejects.toMatchObject(stopped);
    expect(await check(number, "Łucja Źrebięć-Nowak", "198.51.100.1")).not.toBeNull();
    expect(await check(other, "Łucja Źrebięć-Nowak")).not.toBeNull();
  });

  test("of a number that was not issued is not found", async () => {
    await expect(check("OST-2026", "Anna Nowak")).rejects.toMatchObject({ status: 404 });
  });
});

describe("the person's own certificates", () => {
  test("are theirs alone, newest first, with a hint when one ends within 60 days", async () => {
    const user = await makeUser(db);
    const old = { edition: 2025, completedOn: "2025-11-02", validUntil: "2026-11-30" };
    const { number: first } = await makeCertificate(db, { user, completion: old });
    await makeCertificate(db);
    const mine = await listMyCertificates(as(user));
    expect(mine.map(({ certificate }) => certificate.number)).toEqual([first]);
    expect(mine[0]).toMatchObject({ state: "valid", renewalDue: true });
    const { number: second } = await makeCertificate(db, { user });
    const renewed = await listMyCertificates(as(user));
    expect(renewed.map(({ certificate }) => certificate.number)).toEqual([second, first]);
    expect(renewed.map(({ renewalDue }) => renewalDue)).toEqual([false, false]);
  });

  test("can be printed by the holder and by an administrator, by nobody else", async () => {
    const { user, number } = await makeCertificate(db);
    const input = { number, language: "pl", baseUrl: "https://ostoja.example" } as const;
    const own = await printCertificate(as(user), input);
    const again = await printCertificate(await asAdministrator(), input);
    expect(own.pdf.equals(again.pdf)).toBe(true);
    const stranger = as(await makeUser(db), [{ role: "ministry_analyst" }]);
    await expect(printCertificate(stranger, input)).rejects.toMatchObject({ status: 404 });
    await expect(
      printCertificate({ ...stranger, actor: { kind: "anonymous" } }, input),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("cannot be printed once revoked", async () => {
    const { user, number } = await makeCertificate(db);
    await revokeCertificate(await asAdministrator(), { number, reason: REASON });
    await expect(
      printCertificate(as(user), { number, language: "pl", baseUrl: "https://ostoja.example" }),
    ).rejects.toMatchObject({ code: "certificates.revoked", status: 410 });
  });
});

describe("revoking", () => {
  test("is for administrators: to anybody else there is nothing here", async () => {
    const { user, number, certificate } = await makeCertificate(db);
    for (const role of ["learner", "ministry_analyst", "content_editor"] as const) {
      const context = as(user, [{ role }]);
      const deed = revokeCertificate(context, { number, reason: REASON });
      await expect(deed).rejects.toMatchObject({ code: "not_found", status: 404 });
      await expect(viewRevocation(context, number)).rejects.toMatchObject({ status: 404 });
    }
    const rows = await db
      .select()
      .from(certificateRevocations)
      .where(eq(certificateRevocations.certificateId, certificate.id));
    expect(rows).toEqual([]);
  });

  test("keeps the reason and one audit row, however often it is sent", async () => {
    const { number, certificate } = await makeCertificate(db);
    const administrator = await asAdministrator();
    await revokeCertificate(administrator, { number, reason: REASON });
    await revokeCertificate(administrator, { number, reason: "Wysłane jeszcze raz" });
    expect(await viewRevocation(administrator, number)).toMatchObject({
      state: "revoked",
      revocation: { on: "2026-11-23", reason: REASON },
    });
    const events = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, certificate.id));
    expect(events.map(({ action, details }) => [action, details])).toEqual([
      ["certificates.revoke", {}],
    ]);
  });

  test("of an unknown number is not found", async () => {
    const deed = revokeCertificate(await asAdministrator(), { number: "OST-1", reason: REASON });
    await expect(deed).rejects.toMatchObject({ status: 404 });
  });
});
