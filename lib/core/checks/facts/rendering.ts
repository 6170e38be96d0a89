import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { areForms } from "#lib/core/checks/words/endings.ts";
import type { Span, Token } from "#lib/core/text/tokens.ts";

/** Where a text differs from another; the words of the other that stand there make the two alike. */
export interface Difference extends Span {
  readonly expected: string;
  /** Word by word, only endings differ. */
  readonly isInflection: boolean;
}

/** Returns the shortest stretch of whole words in which `text` differs from `model`: all of it where the two share no edge. Linear. */
export function differenceBetween(text: PreparedText, model: PreparedText): Difference {
  const edges = widened(commonEdges(text.tokens, model.tokens), text.tokens, model.tokens);
  const own = between(text.tokens, edges);
  const other = between(model.tokens, edges);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? text.text.length;
  return {
    start,
    end,
    expected: other.map((token) => token.text).join(""),
    isInflection: isInflection(own, other, text.language),
  };
}

/** How many tokens two texts share at their heads and at their tails. */
interface Edges {
  readonly head: number;
  readonly tail: number;
}

function commonEdges(a: readonly Token[], b: readonly Token[]): Edges {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.text === b[head]?.text) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text) tail++;
  return { head, tail };
}

function between(tokens: readonly Token[], { head, tail }: Edges): readonly Token[] {
  return tokens.slice(head, tokens.length - tail);
}

/** Takes in neighbouring words until both stretches begin with one, and end with a word or a mark. */
function widened(edges: Edges, a: readonly Token[], b: readonly Token[]): Edges {
  let { head, tail } = edges;
  const lacks = (at: number, isEdge: (token: Token) => boolean) =>
    [a, b].some((tokens) => {
      const token = tokens.at(at);
      return tokens.length <= head + tail || !token || !isEdge(token);
    });
  while (head > 0 && lacks(head, isWord)) head--;
  while (tail > 0 && lacks(-1 - tail, isNoSpace)) tail--;
  return { head, tail };
}

function isWord({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}

function isNoSpace({ kind }: Token): boolean {
  return kind !== "space";
}

function isInflection(own: readonly Token[], other: readonly Token[], language: string): boolean {
  const [mine, theirs] = [wordsIn(own), wordsIn(other)];
  return (
    mine.length === theirs.length &&
    mine.every((word, at) => word === theirs[at] || areForms(word, theirs[at] ?? "", language))
  );
}

function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (isWord(token) ? [token.text.toLowerCase()] : []));
}
