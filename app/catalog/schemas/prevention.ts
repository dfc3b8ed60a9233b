import { z } from "zod";
import { id, text } from "./shared.ts";

/** Languages of the prevention lesson: pupils read Ukrainian too. */
export const LESSON_LANGUAGES = ["pl", "en", "uk"] as const;
export type LessonLanguage = (typeof LESSON_LANGUAGES)[number];

/**
 * One text in three languages. A telephone number is never typed: `{phone:fdds}` prints the first
 * line of a help contact, `{phone:fdds:1}` its second.
 */
export const lessonText = text.extend({
  /** The Ukrainian text, written as Ukrainian. On one line, in quotes: the spelling check skips it. */
  uk: z.string().trim().min(1, { error: "write the Ukrainian text" }),
});
export type LessonText = z.infer<typeof lessonText>;

/** Whole minutes of one step. */
const minutes = z.number().int().min(1).max(20);

/** `content/prevention/lesson.yaml`: what holds for all parts. */
export const preventionLesson = z.strictObject({
  /** Always `lesson`. */
  id,
  title: lessonText,
  /** What it is, for a teacher who sees it for the first time. */
  lead: lessonText,
  /** Rules of the room, on the first screen of every part. */
  rules: z.array(lessonText).min(3).max(6),
  /** Numbers on the last screen of every part. The one for children and young people comes first. */
  contacts: z
    .array(
      z.strictObject({
        /** Of `content/help/contacts.yaml`; its first telephone line is printed. */
        id,
        /** Whom or what the number is for, in a few words. */
        who: lessonText,
        /** When somebody answers: as the contact says it, with the Ukrainian beside. */
        hours: lessonText.optional(),
      }),
    )
    .min(3),
  /** Ids of the parts in their order: names of the files in `parts/`. */
  parts: z.array(id).min(1),
});
export type PreventionLesson = z.infer<typeof preventionLesson>;

/** One idea on the projector, with or without a question for the room. */
export const lessonScreen = z.strictObject({
  /** Short name, unique in its part. */
  id,
  /** How long it takes with the talk about it. */
  minutes,
  title: lessonText,
  /** What pupils read: one idea, 40 to 70 English words. People in it are invented. */
  text: lessonText,
  /** A question that is answered by hands or a tap, never by writing. */
  question: z
    .strictObject({
      ask: lessonText,
      choices: z.array(lessonText).min(2).max(4),
    })
    .optional(),
  /** What is worth knowing, shown after the answers. Every question has it. */
  know: lessonText.optional(),
  /** For the teacher alone: how to lead it, what to mind. */
  note: lessonText,
});
export type LessonScreen = z.infer<typeof lessonScreen>;

/** The first and the last minutes of a part; rules and numbers are added by themselves. */
const frame = z.strictObject({ minutes, text: lessonText, note: lessonText });

/** Addresses that a part cannot have. */
const PAGES = ["uk", "guide", "print", "escape"];

/** `content/prevention/parts/<id>.yaml`: one part. */
export const preventionPart = z.strictObject({
  /** The file's name; it stands in addresses. */
  id: id.refine((one) => !PAGES.includes(one), {
    error: `not ${PAGES.join(", ")}: these are pages`,
  }),
  title: lessonText,
  /** One sentence for the list of parts. */
  summary: lessonText,
  /** Length of the part; its steps add up to it. */
  minutes: z.number().int().min(5).max(45),
  /** What pupils can do afterwards, for the teacher. */
  aims: z.array(lessonText).min(1).max(4),
  /** Provisions that it rests on, by id; named on the teacher's page. */
  law: z.array(id).default([]),
  opening: frame,
  screens: z.array(lessonScreen).min(2).max(8),
  closing: frame,
});
export type PreventionPart = z.infer<typeof preventionPart>;

/** `content/prevention/guide.yaml`: the guide for teachers. */
export const preventionGuide = z.strictObject({
  /** Always `guide`. */
  id,
  title: lessonText,
  lead: lessonText,
  sections: z
    .array(
      z.strictObject({
        /** Anchor on the page. */
        id,
        title: lessonText,
        text: lessonText.optional(),
        /** A list below the text. */
        points: z.array(lessonText).default([]),
        /** What follows the list. */
        after: lessonText.optional(),
        /** Provisions that it rests on, by id. */
        law: z.array(id).default([]),
      }),
    )
    .min(1),
});
export type PreventionGuide = z.infer<typeof preventionGuide>;

/** What a clue looks like. */
export const CLUE_KINDS = ["offer", "chat", "contract", "ticket", "contacts"] as const;

/** One clue of the game. */
export const clue = z.strictObject({
  id,
  title: lessonText,
  /** An invented document to look at. */
  document: z.strictObject({
    kind: z.enum(CLUE_KINDS),
    heading: lessonText,
    lines: z
      .array(
        z.strictObject({
          /** Who writes, in a chat. */
          from: lessonText.optional(),
          text: lessonText,
        }),
      )
      .min(2),
  }),
  ask: lessonText,
  choices: z
    .array(
      z.strictObject({
        text: lessonText,
        /** On the one good answer. */
        right: z.literal(true).optional(),
        /** Told after it was chosen; explains, never mocks. */
        why: lessonText,
      }),
    )
    .min(3)
    .max(4),
  hint: lessonText,
  /** The piece of the final sentence that the good answer wins; the last one is a contact's number. */
  wins: z.union([z.strictObject({ contact: id }), lessonText]),
});
export type Clue = z.infer<typeof clue>;

/** `content/prevention/escape.yaml`: the game of five clues. */
export const preventionEscape = z.strictObject({
  /** Always `escape`. */
  id,
  title: lessonText,
  minutes: z.number().int().min(5).max(45),
  /** Who needs help, and with what. */
  story: lessonText,
  /** How it is played, in two sentences. */
  task: lessonText,
  /** For the teacher. */
  notes: z.array(lessonText).min(1),
  clues: z.array(clue).min(3).max(8),
  /** How the story goes on when all clues are solved. */
  ending: lessonText,
});
export type PreventionEscape = z.infer<typeof preventionEscape>;

/** The whole lesson as the pages get it. */
export interface Prevention {
  lesson: PreventionLesson;
  /** In their order. */
  parts: PreventionPart[];
  guide: PreventionGuide;
  game: PreventionEscape;
}
