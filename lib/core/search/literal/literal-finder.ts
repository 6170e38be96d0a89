import type { Found } from "../regex/finder.ts";
import { isWhole } from "../whole-words.ts";
import { characterEdges } from "./character-edges.ts";
import { type LiteralQuery, literalPattern } from "./pattern.ts";

export type { LiteralQuery } from "./pattern.ts";

/**
 * Returns what finds a literal in a text of a language: spans in order, without overlaps. None begins or ends inside of what a reader
 * takes for one character.
 */
export function literalFinder(query: LiteralQuery, language: string): (text: string) => Found[] {
  const pattern = literalPattern(query, language);
  return (text) => findAll(pattern, text, query.wholeWord ? language : null);
}

function findAll(pattern: RegExp, text: string, wordsOf: string | null): Found[] {
  const found: Found[] = [];
  const isEdge = characterEdges(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = pattern.lastIndex;
    const isWanted =
      isEdge(start) && isEdge(end) && (wordsOf === null || isWhole(text, { start, end }, wordsOf));
    if (isWanted) found.push({ start, end, groups: [match[0]] });
    else pattern.lastIndex = next(text, start);
  }
  return found;
}

function next(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1);
}

const LAST_OF_ONE_UNIT = 0xffff;
