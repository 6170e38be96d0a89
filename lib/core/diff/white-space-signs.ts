import type { Span } from "#lib/core/text/tokens.ts";

/** How a reader calls white space and other signs that print nothing. */
export type SpaceName =
  | "space"
  | "noBreakSpace"
  | "narrowNoBreakSpace"
  | "tab"
  | "lineEnd"
  | "otherSpace"
  | "invisible";

/** What to draw where a text has something that prints nothing. */
export interface SpaceSign extends Span {
  readonly sign: string;
  readonly name: SpaceName;
}

const SIGNS: Readonly<Record<string, readonly [sign: string, name: SpaceName]>> = {
  " ": ["␣", "space"],
  "\u00a0": ["⍽", "noBreakSpace"],
  "\u202f": ["NNBSP", "narrowNoBreakSpace"],
  "\t": ["⇥", "tab"],
  "\n": ["⏎", "lineEnd"],
  "\r": ["⏎", "lineEnd"],
  "\r\n": ["⏎", "lineEnd"],
  "\u2002": ["ENSP", "otherSpace"],
  "\u2003": ["EMSP", "otherSpace"],
  "\u2009": ["THSP", "otherSpace"],
  "\u200a": ["HSP", "otherSpace"],
  "\u3000": ["IDSP", "otherSpace"],
  "\u00ad": ["SHY", "invisible"],
  "\u200b": ["ZWSP", "invisible"],
  "\u200c": ["ZWNJ", "invisible"],
  "\u200d": ["ZWJ", "invisible"],
  "\u200e": ["LRM", "invisible"],
  "\u200f": ["RLM", "invisible"],
  "\u2060": ["WJ", "invisible"],
  "\ufeff": ["BOM", "invisible"],
};

// White space, and what prints nothing: control characters, signs of direction, of breaking and of joining.
const UNSEEN = /[\s\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const UNSEEN_RUN = new RegExp(`${UNSEEN.source}+`, "gu");

// They join the letters or pictures beside them, and are only a difference where nothing else is.
const JOINERS = /[\u200c\u200d]/u;

/**
 * The signs for white space in a changed stretch `text` where a reader would not see what changed: all of it in white
 * space alone and within `marks`; what is not one plain space; a space at an edge that the stretch on the other side
 * has not. None where both sides have the same white space in the same order.
 */
export function spaceSigns(
  text: string,
  counterpart: string,
  marks: readonly Span[] = [],
): readonly SpaceSign[] {
  const runs = runsOf(text);
  if (runs.length === 0) return [];
  const others = runsOf(counterpart);
  if (marks.length === 0 && isEqualSpacing(text, runs, counterpart, others)) return [];
  return runs
    .filter((run) => isUnseen(run, text, counterpart) || marks.some((mark) => covers(mark, run)))
    .flatMap((run) => signsOf(run, text));
}

function runsOf(text: string): Span[] {
  return Array.from(text.matchAll(UNSEEN_RUN), ({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  })).filter(({ start, end }) => !isJoiner(text, start, end));
}

/** Tells whether a run only joins what stands around it. */
function isJoiner(text: string, start: number, end: number): boolean {
  const isBetween = start > 0 && end < text.length;
  return isBetween && [...text.slice(start, end)].every((sign) => JOINERS.test(sign));
}

function isEqualSpacing(
  text: string,
  runs: readonly Span[],
  counterpart: string,
  others: readonly Span[],
): boolean {
  const edges = (all: string) => [UNSEEN.test(all.at(0) ?? ""), UNSEEN.test(all.at(-1) ?? "")];
  const written = (all: string, spans: readonly Span[]) =>
    JSON.stringify([edges(all), spans.map(({ start, end }) => all.slice(start, end))]);
  return written(text, runs) === written(counterpart, others);
}

function isUnseen(run: Span, text: string, counterpart: string): boolean {
  if (text.slice(run.start, run.end) !== " ") return true;
  const [isFirst, isLast] = [run.start === 0, run.end === text.length];
  if (isFirst && isLast) return true;
  if (counterpart === "") return false;
  return (isFirst && !counterpart.startsWith(" ")) || (isLast && !counterpart.endsWith(" "));
}

function covers(mark: Span, run: Span): boolean {
  return mark.start <= run.start && run.end <= mark.end;
}

function signsOf({ start, end }: Span, text: string): SpaceSign[] {
  const parts = text.slice(start, end).match(/\r\n|./gsu) ?? [];
  let at = start;
  return parts.map((part) => {
    const [sign, name] = SIGNS[part] ?? [codePoint(part), "invisible" as const];
    const span = { start: at, end: at + part.length };
    at = span.end;
    return { ...span, sign, name };
  });
}

function codePoint(part: string): string {
  return `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
