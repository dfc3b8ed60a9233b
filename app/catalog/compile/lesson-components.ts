/** What an attribute of a component holds, and against what it is checked. */
export type AttributeKind =
  | "fact"
  | "facts"
  | "provision"
  | "contact"
  | "item"
  | "scenario"
  | "course"
  | "name"
  | "text";

export interface ComponentSpec {
  /** Part of a sentence, or a block on lines of its own. `either` may be both. */
  place: "inline" | "block" | "either";
  /** The attributes that are needed. */
  attributes: Record<string, AttributeKind>;
  /** Further attributes, which may be left out. */
  optional?: Record<string, AttributeKind>;
  children: boolean;
  /** An activity that the page draws by its id; stands at the top of a screen. */
  activity?: "scenario" | "quiz" | "reflection";
}

/** All that a lesson may use besides Markdown. */
export const COMPONENTS: Record<string, ComponentSpec> = {
  Fact: { place: "inline", attributes: { id: "fact" }, children: false },
  Law: { place: "inline", attributes: { id: "provision" }, children: false },
  Legal: { place: "inline", attributes: { id: "provision", value: "name" }, children: false },
  Contact: { place: "either", attributes: { id: "contact" }, children: false },
  N: { place: "inline", attributes: {}, children: true },
  LawText: { place: "block", attributes: { id: "provision" }, children: false },
  FactChart: {
    place: "block",
    attributes: { facts: "facts", title: "text", summary: "text" },
    children: false,
  },
  FactTable: { place: "block", attributes: { facts: "facts", title: "text" }, children: false },
  Remember: { place: "block", attributes: {}, children: true },
  Caution: { place: "block", attributes: {}, children: true },
  Example: { place: "block", attributes: {}, optional: { for: "course" }, children: true },
  Unverified: { place: "either", attributes: {}, children: true },
  Scenario: {
    place: "block",
    attributes: { id: "scenario" },
    children: false,
    activity: "scenario",
  },
  Quiz: { place: "block", attributes: { id: "item" }, children: false, activity: "quiz" },
  Reflection: {
    place: "block",
    attributes: { id: "name" },
    children: false,
    activity: "reflection",
  },
};

/** Components that frame a text of their own. */
export const NOTE_COMPONENTS = new Set(["Remember", "Caution", "Example", "Unverified"]);

/** `Unverified` within a sentence; the compiler chooses it, authors do not. */
export const INLINE_UNVERIFIED = "UnverifiedInline";
