import { codeIndex } from "#lib/core/text/codes.ts";
import { type Splice, splice } from "../pieces.ts";
import type { ProtectedText } from "../protect-codes.ts";
import { splicesApart } from "../splices-apart.ts";
import type { PoField } from "./read-entries.ts";
import { wordSource, wrapped } from "./wrap.ts";

// What msgcat writes: lines of 79 characters, without the quotes.
const USUAL_WIDTH = 77;

// A text with more changes is another one.
const MOST_IN_PLACE = 50;

// A line end between two literals; with a comment among them, or several in a line, the layout is somebody's own.
const PLAIN = /^"[ \t]*(?:\r\n|\n|\r)[ \t]*"$/;

/** What turns a field into its new text: in place where its lines have room for it, else wrapped anew, as wide as it was. */
export function fieldSplices(
  source: string,
  { literals }: PoField,
  { pieces, sources }: ProtectedText,
  text: string,
): Splice[] {
  const [first, second] = literals;
  const last = literals.at(-1);
  if (!first || !last) throw new Error("Expected a literal: a field without one is malformed");
  const written = (typed: string) =>
    wordSource(typed, (character) => sources[codeIndex(character) ?? 0] ?? "");
  if (pieces.length === 0) return [{ ...last, text: written(text) }];
  const splices = splicesApart(pieces, text, written);
  const width = Math.max(USUAL_WIDTH, ...literals.map(({ start, end }) => end - start));
  if (!second || !isEven(source, literals) || hasRoom(source, literals, splices, width)) {
    return splices;
  }
  const between = source.slice(first.end, second.start);
  const layout = { between, width, startsBelow: first.end === first.start };
  return [{ start: first.start, end: last.end, text: wrapped(text, layout, written) }];
}

function isEven(source: string, literals: PoField["literals"]): boolean {
  return literals.every(({ start }, at) => {
    const before = literals[at - 1];
    return !before || PLAIN.test(source.slice(before.end, start));
  });
}

/** Whether no line is too long or empty with splices put in, nor broken within. */
function hasRoom(
  source: string,
  literals: PoField["literals"],
  splices: readonly Splice[],
  width: number,
): boolean {
  if (splices.length > MOST_IN_PLACE || splices.some(({ text }) => text.includes("\\n")))
    return false;
  return literals.every(({ start, end }) => {
    const own = splices.filter((each) => start <= each.start && each.end <= end);
    if (own.length === 0) return true;
    const shifted = own.map((each) => ({
      ...each,
      start: each.start - start,
      end: each.end - start,
    }));
    const length = splice(source.slice(start, end), shifted).length;
    return length > 0 && length <= width;
  });
}
