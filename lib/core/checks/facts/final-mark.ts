import type {
  BilingualCheck,
  Cell,
  Place,
  PlacedHit,
  PlacedText,
} from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { readEnd, type TextEnd } from "#lib/core/text/final-mark.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/**
 * Finds a paragraph that does not end as its base does: without the full stop, or with a stop for a question mark. Silent where the base
 * itself ends without a mark, as headings do, and in languages that end sentences with a space.
 */
export const finalMark = {
  id: "final-mark",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The ferry leaves at ⟦dawn⟧",
      mended: "The ferry leaves at dawn.",
      base: { language: "fr", text: "Le bac part à l’aube." },
    },
    {
      language: "uk",
      text: "Хто відчинив ⟦двері.⟧",
      mended: "Хто відчинив двері?",
      base: { language: "en", text: "Who opened the door?" },
    },
  ],
  run(row) {
    const { target, base, original, others } = row;
    if (!base || WITHOUT_STOPS.has(primaryLanguage(target.language))) return [];
    const right = witness(base, original);
    const wrong = target.texts.at(-1);
    if (!right || !wrong || isHeading(others)) return [];
    return hitsFor(right, wrong, original);
  },
} as const satisfies BilingualCheck;

const WITHOUT_STOPS: ReadonlySet<string> = new Set(["th", "lo", "km", "my", "bo"]);

const endOf = perText(({ text }: PreparedText) => readEnd(text));

/** The end to compare with: that of the base, or of the original where the base has lost its own. */
function witness(base: Cell, original: Cell | null): PlacedText | null {
  const [near, far] = [base.texts.at(-1) ?? null, original?.texts.at(-1) ?? null];
  const isLost = near && far && endOf(near.prepared).kind === "none";
  return isLost ? far : near;
}

function hitsFor(right: PlacedText, wrong: PlacedText, original: Cell | null): PlacedHit[] {
  const expected = endOf(right.prepared);
  const found = endOf(wrong.prepared);
  if (!found.word || !SENTENCE_ENDS.has(expected.kind) || expected.kind === found.kind) return [];
  const first = original && lastEnd(original);
  // What agrees with the original is right.
  if (first?.kind === found.kind) return [];
  if (found.kind === "none") return [missing(found.word, expected, wrong, right)];
  return expected.kind === "question" && found.kind === "stop" && isOneQuestion(right, wrong)
    ? [changed(found, found.word, wrong, right)]
    : [];
}

/** The whole paragraph asks, and no part of the other does: not a question told in a longer text. */
function isOneQuestion(right: PlacedText, wrong: PlacedText): boolean {
  const { text } = right.prepared;
  return (
    !/[.!?…:"“«„]/u.test(text.slice(0, endOf(right.prepared).mark.start)) &&
    !/[?？؟]/u.test(wrong.prepared.text)
  );
}

function lastEnd({ texts }: Cell): TextEnd | null {
  const last = texts.at(-1);
  return last ? endOf(last.prepared) : null;
}

const SENTENCE_ENDS: ReadonlySet<TextEnd["kind"]> = new Set(["stop", "question", "exclamation"]);

const MARKS: Readonly<Record<string, string>> = { stop: ".", question: "?", exclamation: "!" };
const WIDE: Readonly<Record<string, string>> = { stop: "。", question: "？", exclamation: "！" };

function markFor(kind: TextEnd["kind"], language: string): string {
  const primary = primaryLanguage(language);
  if (primary === "zh" || primary === "ja") return WIDE[kind] ?? "";
  if (primary === "hi" && kind === "stop") return "।";
  if ((primary === "ar" || primary === "fa" || primary === "ur") && kind === "question") return "؟";
  return (primary === "fr" && kind !== "stop" ? "\u00a0" : "") + (MARKS[kind] ?? "");
}

/** Where most of the other editions set no mark, the one that does is the odd one. */
function isHeading(others: readonly Cell[]): boolean {
  const bare = others.filter((cell) => lastEnd(cell)?.kind === "none").length;
  return bare > 0 && bare * 2 >= others.length;
}

type Word = NonNullable<TextEnd["word"]>;

function missing(word: Word, expected: TextEnd, wrong: PlacedText, right: PlacedText): PlacedHit {
  const { text, language } = wrong.prepared;
  const closing = text.slice(word.end).trimEnd();
  const mark = markFor(expected.kind, language);
  const last = text.slice(word.start, word.end);
  // Before what closes a quotation, or behind it.
  const fixes = closing === "" ? [last + mark] : [last + mark + closing, last + closing + mark];
  return {
    ...placeIn(wrong, word.start, word.end + closing.length),
    variant: "missing",
    values: { mark: mark.trim() },
    fixes,
    confidence: closing === "" ? 0.85 : 0.7,
    evidence: [lastWordOf(right)],
  };
}

function changed(
  { mark, tail }: TextEnd,
  word: Word,
  wrong: PlacedText,
  right: PlacedText,
): PlacedHit {
  const { text, language } = wrong.prepared;
  const closing = tail.trimEnd();
  return {
    ...placeIn(wrong, word.start, mark.end),
    variant: "question",
    values: {},
    fixes:
      closing === "." ? [text.slice(word.start, word.end) + markFor("question", language)] : [],
    confidence: 0.6,
    evidence: [lastWordOf(right)],
  };
}

function lastWordOf(text: PlacedText): Place {
  const { word, mark } = endOf(text.prepared);
  return placeIn(text, word?.start ?? 0, Math.max(mark.end, word?.end ?? 0));
}

function placeIn({ edition, paragraph }: PlacedText, start: number, end: number): Place {
  return { edition, paragraph, start, end };
}
