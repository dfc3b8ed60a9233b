import type { Role } from "#drizzle/schema/accounts.ts";
import type { Viewer } from "./viewer.ts";

interface Section {
  /** Text `common:nav.<name>`. */
  name: string;
  /** Address below the language. */
  path: string;
  /** Who has it in their navigation: everybody, who has signed in, or the roles named. */
  for: "all" | "users" | Role[];
}

const SECTIONS: Section[] = [
  { name: "learning", path: "/learning", for: "users" },
  { name: "courses", path: "/courses", for: "all" },
  { name: "certificates", path: "/certificates", for: "users" },
  { name: "institution", path: "/institutions", for: ["coordinator"] },
  {
    name: "coverage",
    path: "/coverage",
    for: ["voivodeship_team", "ministry_analyst", "administrator"],
  },
  { name: "content", path: "/content", for: ["content_editor"] },
  { name: "admin", path: "/admin", for: ["administrator"] },
  { name: "reference", path: "/reference", for: "all" },
  { name: "verify", path: "/verify", for: "all" },
  { name: "help", path: "/help", for: "all" },
];

/** The sections of one person's navigation. It hides nothing: every page guards itself. */
export function sectionsFor(viewer: Viewer | null): Section[] {
  return SECTIONS.filter(({ for: who }) => {
    if (who === "all") return true;
    if (who === "users") return viewer !== null;
    return who.some((role) => viewer?.roles.includes(role));
  });
}
