import type { Insertion, Token } from "./plan.ts";

/** Markup to stand around a stretch of the new text. Offsets are UTF-16 units; equal ones for a place, or for words deleted there. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** Markup between runs. */
interface Mark {
  readonly kind: "mark";
  readonly text: string;
  readonly isOpening: boolean;
}

/** A fragment with what stands before and behind it. */
export interface Cell {
  readonly fragment: Extract<Token, { kind: "fragment" }>;
  readonly before: readonly (Insertion | Mark)[];
  readonly behind: readonly (Insertion | Mark)[];
}

/** Puts marks between tokens, which are cut where one falls into them, and gives each to the fragment it stands by. Near-linear. */
export function placeMarks(tokens: readonly Token[], marks: readonly Marked[]): Cell[] {
  const placed = cutAt(tokens, offsetsOf(marks));
  const closing: Mark[][] = Array.from({ length: placed.length + 1 }, () => []);
  const opening: Mark[][] = Array.from({ length: placed.length + 1 }, () => []);
  for (const { start, end, open, close } of marks) {
    const isEmpty = end <= start;
    const first = firstWhere(placed, (token) =>
      isEmpty ? token.start >= start : token.end > start,
    );
    const from = isEmpty ? first : withReplaced(placed, first);
    const to = firstWhere(placed, (token) => (isEmpty ? token.end > start : token.start >= end));
    (from === to ? closing : opening)[from]?.push({ kind: "mark", text: open, isOpening: true });
    closing[to]?.push({ kind: "mark", text: close, isOpening: false });
  }
  return cellsOf(placed, closing, opening);
}

interface Placed {
  readonly token: Token;
  /** Offsets into the new text. */
  readonly start: number;
  readonly end: number;
}

function offsetsOf(marks: readonly Marked[]): number[] {
  const offsets = new Set(marks.flatMap(({ start, end }) => [start, end]));
  return [...offsets].sort((a, b) => a - b);
}

function cutAt(tokens: readonly Token[], offsets: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  let [at, next] = [0, 0];
  for (const token of tokens) {
    const end = at + lengthOf(token);
    while ((offsets[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    let rest = token;
    for (; (offsets[next] ?? Number.POSITIVE_INFINITY) < end && isDivisible(rest); next += 1) {
      const [head, tail] = divided(rest, (offsets[next] ?? at) - at);
      placed.push({ token: head, start: at, end: at + lengthOf(head) });
      at += lengthOf(head);
      rest = tail;
    }
    placed.push({ token: rest, start: at, end });
    at = end;
  }
  return placed;
}

function lengthOf(token: Token): number {
  if (token.kind !== "fragment") return token.text.length;
  return token.deleted ? 0 : token.to - token.from;
}

function isDivisible(token: Token): boolean {
  return token.kind === "fragment" ? token.unit.exact : token.kind === "text";
}

function divided(token: Token, at: number): [Token, Token] {
  if (token.kind !== "fragment") {
    return [
      { ...token, text: token.text.slice(0, at) },
      { ...token, text: token.text.slice(at) },
    ];
  }
  const { from, source } = token;
  const [offset, middle] = [from + at, source.start + at];
  return [
    { ...token, to: offset, source: { start: source.start, end: middle } },
    { ...token, from: offset, source: { start: middle, end: source.end } },
  ];
}

function firstWhere(placed: readonly Placed[], isBehind: (token: Placed) => boolean): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = placed[middle];
    if (token && isBehind(token)) high = middle;
    else low = middle + 1;
  }
  // Nothing comes between the nodes of a code.
  while (isFurtherNode(placed[low]?.token)) low += 1;
  return low;
}

// Words that replace others are marked together with them: should the change be rejected, the mark still has its place.
function withReplaced(placed: readonly Placed[], first: number): number {
  let at = first;
  if (placed[first]?.token.kind === "fragment") return first;
  for (
    let before = placed[at - 1];
    before?.start === before?.end && before;
    before = placed[at - 1]
  ) {
    if (before.token.kind !== "fragment" || !before.token.deleted) break;
    at -= 1;
  }
  return at;
}

function isFurtherNode(token: Token | undefined): boolean {
  return token?.kind === "fragment" && token.unit.text === "";
}

interface GrowingCell extends Cell {
  readonly behind: (Insertion | Mark)[];
}

function cellsOf(
  placed: readonly Placed[],
  closing: readonly (readonly Mark[])[],
  opening: readonly (readonly Mark[])[],
): Cell[] {
  const cells: GrowingCell[] = [];
  let waiting: (Insertion | Mark)[] = [];
  for (let at = 0; at <= placed.length; at += 1) {
    const token = placed[at]?.token;
    const isBefore = token !== undefined && (token.kind === "fragment" || token.isBefore);
    const last = cells.at(-1);
    const behind = last && waiting.length === 0 ? last.behind : waiting;
    behind.push(...(closing[at] ?? []));
    const here = isBefore || !last ? waiting : behind;
    here.push(...(opening[at] ?? []));
    if (!token) break;
    if (token.kind !== "fragment") here.push(token);
    else {
      cells.push({ fragment: token, before: waiting, behind: [] });
      waiting = [];
    }
  }
  return cells;
}
