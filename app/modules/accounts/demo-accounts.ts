/** One account per role in the demo data; the same password for all. */
export const DEMO_PASSWORD = "ostoja-demo-2026";

/** A demo account; `describe` is printed at the start and on the sign-in page of a demo. */
export interface DemoAccount {
  email: string;
  givenName: string;
  familyName: string;
  role:
    | "learner"
    | "teacher"
    | "coordinator"
    | "voivodeship_team"
    | "ministry_analyst"
    | "content_editor"
    | "administrator";
  describe: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: "anna.nowicka@demo.ostoja.example",
    givenName: "Anna",
    familyName: "Nowicka",
    role: "learner",
    describe: "pracownica socjalna / social worker (learner)",
  },
  {
    email: "krystyna.maj@demo.ostoja.example",
    givenName: "Krystyna",
    familyName: "Maj",
    role: "learner",
    describe: "odnawia zaświadczenie / renews a certificate (learner)",
  },
  {
    email: "marek.zawada@demo.ostoja.example",
    givenName: "Marek",
    familyName: "Zawada",
    role: "coordinator",
    describe: "koordynator instytucji / institution coordinator",
  },
  {
    email: "ewa.lipska@demo.ostoja.example",
    givenName: "Ewa",
    familyName: "Lipska",
    role: "voivodeship_team",
    describe: "zespół wojewódzki / voivodeship team",
  },
  {
    email: "tomasz.wrona@demo.ostoja.example",
    givenName: "Tomasz",
    familyName: "Wrona",
    role: "ministry_analyst",
    describe: "analityk ministerstwa / ministry analyst",
  },
  {
    email: "joanna.sowa@demo.ostoja.example",
    givenName: "Joanna",
    familyName: "Sowa",
    role: "teacher",
    describe: "nauczycielka / teacher",
  },
  {
    email: "piotr.jasny@demo.ostoja.example",
    givenName: "Piotr",
    familyName: "Jasny",
    role: "content_editor",
    describe: "redaktor treści / content editor",
  },
  {
    email: "zofia.dabek@demo.ostoja.example",
    givenName: "Zofia",
    familyName: "Dąbek",
    role: "administrator",
    describe: "administratorka / administrator",
  },
];
