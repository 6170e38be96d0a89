import { codeIndex } from "#lib/core/text/codes.ts";
import { type Splice, splicesFor } from "../pieces.ts";
import type { ProtectedText } from "../protect-codes.ts";
import type { PoField } from "./read-entries.ts";
import { escapeLiteral } from "./string-pieces.ts";
import { wordSource, wrapped } from "./wrap.ts";

// What msgcat writes: lines of 79 characters, without the quotes.
const USUAL_WIDTH = 77;

// A line end between two literals; with a comment among them, or several in a line, the layout is somebody's own.
const PLAIN = /^"[ \t]*(?:\r\n|\n|\r)[ \t]*"$/;

/** What turns a field into its new text: in place where it is one literal, else wrapped anew as wide as it was. */
export function fieldSplices(
  source: string,
  { literals }: PoField,
  { pieces, sources }: ProtectedText,
  text: string,
): Splice[] {
  const [first, second] = literals;
  const last = literals.at(-1);
  if (!first || !last) throw new Error("Expected a literal: a field without one is malformed");
  const code = (index: number) => sources[index] ?? null;
  const between = source.slice(first.end, second?.start ?? first.end);
  if (!PLAIN.test(between) || !isEven(source, literals)) {
    return splicesFor(pieces, text, { write: escapeLiteral, code }, first.start);
  }
  const longest = Math.max(...literals.slice(0, -1).map(({ start, end }) => end - start));
  const layout = {
    between,
    width: Math.max(USUAL_WIDTH, longest),
    startsBelow: first.end === first.start,
  };
  const content = wrapped(text, layout, (word) =>
    wordSource(word, (character) => code(codeIndex(character) ?? 0) ?? ""),
  );
  return [{ start: first.start, end: last.end, text: content }];
}

function isEven(source: string, literals: PoField["literals"]): boolean {
  return literals.every(({ start }, at) => {
    const before = literals[at - 1];
    return !before || PLAIN.test(source.slice(before.end, start));
  });
}
