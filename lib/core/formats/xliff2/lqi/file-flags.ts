import { FLAG_STATES, type Flag } from "#lib/core/quality/flags.ts";
import { isMqmCategory, type MqmCategory, SEVERITIES } from "#lib/core/quality/mqm.ts";
import { codesIn } from "#lib/core/text/codes.ts";
import { isStorable } from "#lib/core/text/storable.ts";
import type { FileParagraph, FormatName, OpenedFile } from "../../opened-file.ts";
import { decodeXml } from "../../xml/prolog.ts";
import { categoryOfType, severityOfFigure } from "./issue-categories.ts";
import { type LqiFlag, readLqi } from "./read-lqi.ts";

/** A flag that comes with a file, on a paragraph of one of its texts. */
export interface FileFlag extends Omit<Flag, "id" | "segment" | "raised"> {
  readonly slot: string;
  readonly paragraph: number;
}

const XLIFF: readonly FormatName[] = ["xliff-1.2", "xliff-2", "sdlxliff", "mqxliff"];

// More than anybody raises in a book; what is beyond was made by a program, and is made again by it.
const MOST_FLAGS = 20_000;
// As for flags that are raised here.
const LONGEST_NOTE = 4_000;

/**
 * The flags that an opened file brings: the quality issues of ITS 2.0 in XLIFF, in the order of the text, the first 20,000. What checks found is left
 * out where the file says so: they find it again. Linear.
 */
export function flagsIn(file: OpenedFile, bytes: Uint8Array): FileFlag[] {
  if (!XLIFF.includes(file.format)) return [];
  const { text } = decodeXml(bytes, file.format, file.reading.encoding);
  if (!text.includes("locQualityIssue")) return [];
  const slots = new Map(file.texts.map(({ slot, paragraphs }) => [slot, paragraphs]));
  return readLqi(file, bytes)
    .filter(({ facts }) => !facts.has("check"))
    .slice(0, MOST_FLAGS)
    .flatMap((issue) => {
      const paragraph = slots.get(issue.slot)?.[issue.paragraph];
      return paragraph ? [flagOf(issue, paragraph)] : [];
    });
}

function flagOf(issue: LqiFlag, paragraph: FileParagraph): FileFlag {
  const { slot, paragraph: index, severity, facts } = issue;
  return {
    ...{ slot, paragraph: index },
    ...anchorIn(issue, paragraph),
    ...{ ...remarkOf(issue), state: stateOf(issue) },
    ...{ suggestion: suggestionIn(issue), repeats: null },
    severity:
      SEVERITIES.find((known) => known === facts.get("severity")) ?? severityOfFigure(severity),
  };
}

/** The words of an issue, without the marks about their edges; a point where it is about no words. */
function anchorIn(
  { start, end, facts }: LqiFlag,
  { text, codes }: FileParagraph,
): Pick<FileFlag, "start" | "end" | "quote"> {
  const lost = { start: null, end: null, quote: storable(facts.get("quote") ?? "") };
  if (start === null || end === null) return lost;
  if (start === end) return { start, end, quote: "" };
  const marks = codesIn(text.slice(start, end)).filter(({ index }) => isMark(codes[index]?.source));
  const edges = new Map(marks.map((mark) => [start + mark.start, start + mark.start + CODE]));
  const ends = new Map([...edges].map(([from, to]) => [to, from]));
  const span = { start: pastAll(edges, start), end: pastAll(ends, end) };
  return span.start < span.end ? { ...span, quote: text.slice(span.start, span.end) } : lost;
}

// UTF-16 units of the character of a code.
const CODE = 2;

function pastAll(steps: ReadonlyMap<number, number>, from: number): number {
  let at = from;
  for (let next = steps.get(at); next !== undefined; next = steps.get(at)) at = next;
  return at;
}

function isMark(source = ""): boolean {
  return /^<\/?(?:[^\s<>]+:)?(?:mrk|sm|em)\b/.test(source);
}

/** Our own files say category and note apart; a program that dropped that leaves them in the comment. */
function remarkOf({ facts, type, comment }: LqiFlag): Pick<FileFlag, "category" | "note"> {
  const told = facts.get("category") ?? "";
  if (isMqmCategory(told)) return { category: told, note: storable(facts.get("note") ?? "") };
  const { category, note } = parted(comment) ?? { category: categoryOfType(type), note: comment };
  return { category, note: storable(note) };
}

function parted(comment: string): { readonly category: MqmCategory; readonly note: string } | null {
  const [category = "", ...rest] = comment.split(": ");
  return isMqmCategory(category) ? { category, note: rest.join(": ") } : null;
}

function suggestionIn({ facts }: LqiFlag): string | null {
  const told = facts.get("suggestion");
  return told === undefined ? null : storable(told);
}

/** Another program may have switched an issue on or off since. */
function stateOf({ facts, isEnabled }: LqiFlag): FileFlag["state"] {
  const told = FLAG_STATES.find((state) => state === facts.get("state")) ?? "open";
  if (!isEnabled) return "dismissed";
  return told === "dismissed" ? "open" : told;
}

function storable(text: string): string {
  const cut = text.slice(0, LONGEST_NOTE);
  return isStorable(cut) ? cut : cut.toWellFormed().replaceAll("\0", "");
}
