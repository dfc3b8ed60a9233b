import type { Item } from "#app/catalog/schemas/item.ts";
import type { ContentLanguage, Text } from "#app/catalog/schemas/shared.ts";

interface Named {
  id: string;
  text: Text;
}

/** What a part of an answer says in words; its id when the item no longer has it. */
export function partLabel(item: Item | null, part: string, lang: ContentLanguage): string {
  if (!item) return part;
  const [head = "", tail = ""] = part.split(/[:=]/);
  const named = (list: readonly Named[], id: string) =>
    list.find((one) => one.id === id)?.text[lang] ?? id;
  switch (item.type) {
    case "single":
    case "multiple":
      return named(item.options, part);
    case "order":
      return `${head}. ${named(item.options, tail)}`;
    case "indicators":
      return named(item.passages, part);
    case "matching": {
      const left = item.pairs.find(({ id }) => id === head)?.left[lang] ?? head;
      const rights = [...item.pairs.map(({ id, right }) => ({ id, text: right })), ...item.extra];
      return `${left} → ${named(rights, tail)}`;
    }
    case "three-elements":
      return head === "meansMatter" ? part : `${named(item.passages, head)} → ${tail}`;
    case "fill": {
      const gap = item.gaps.find(({ id }) => id === head);
      return gap ? `${gap.before[lang]} → ${named(gap.choices, tail)}` : part;
    }
  }
}

/** Whether a part is a right answer; null where it cannot be told of a part alone. */
export function partIsRight(item: Item | null, part: string): boolean | null {
  if (!item) return null;
  const [head = "", tail = ""] = part.split(/[:=]/);
  switch (item.type) {
    case "single":
      return part === item.answer;
    case "multiple":
      return item.answers.includes(part);
    case "order":
      return item.options[Number(head) - 1]?.id === tail;
    case "indicators":
      return item.passages.some(({ id, indicator }) => id === part && indicator !== null);
    case "matching":
      return head === tail;
    case "three-elements":
      if (head === "meansMatter") return String(item.meansMatter) === tail;
      return item.passages.some(({ id, element }) => id === head && element === tail);
    case "fill":
      return item.gaps.some(({ id, answer }) => id === head && answer === tail);
  }
}
