import type { FoundCode } from "../protect-codes.ts";

// Deeper messages are not written by people; what is deeper stays text.
const MOST_LEVELS = 20;
const LONGEST_LABEL = 12;

const DOUBLE = /\{\{-?\s*[^{}]{1,200}\}\}/y;
const SIMPLE =
  /\{\s*[\w.$[\]@-]{1,60}\s*(?:,\s*(?:number|date|time|spellout|ordinal|duration|list)\b[^{}]{0,100})?\}/y;
const CHOICE = /\{\s*[\w.-]{1,60}\s*,\s*(?:plural|selectordinal|select|choice)\s*,/y;
const BRANCH = /\s*(?:offset:\d{1,4}\s*)?(?:=\d{1,9}|[\w-]{1,60})\s*\{/y;
const SPACE = /\s*/y;
const NESTED = /\$t\(/y;

interface Walk {
  readonly text: string;
  /** Where each opening brace is closed. */
  readonly ends: ReadonlyMap<number, number>;
  /** Where each parenthesis that begins a nested key is closed. */
  readonly nestedEnds: ReadonlyMap<number, number>;
  readonly found: FoundCode[];
}

/**
 * The codes of a message: simple arguments whole; of a plural or select all but the text of its branches, in which `#` is a code too. Braces
 * that do not fit together are text. ICU MessageFormat; i18next interpolation and nesting. In order; linear.
 */
export function messageCodes(text: string): FoundCode[] {
  if (!/[{$]/.test(text)) return [];
  const nestedEnds = text.includes("$t(") ? endsOf(text, /[()]/g, "(") : new Map();
  const walk = { text, ends: endsOf(text, /[{}]/g, "{"), nestedEnds, found: [] };
  walkText(walk, { start: 0, end: text.length }, 0, false);
  return walk.found;
}

function endsOf(text: string, either: RegExp, opening: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: brace } of text.matchAll(either)) {
    if (brace === opening) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index);
    }
  }
  return ends;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function walkText(walk: Walk, { start, end }: Stretch, level: number, isPlural: boolean): void {
  for (let at = start; at < end; ) at = step(walk, at, level, isPlural);
}

/** Takes what begins at a place, and tells where to go on. */
function step(walk: Walk, at: number, level: number, isPlural: boolean): number {
  const character = walk.text[at];
  if (character === "#" && isPlural) return take(walk, at, at + 1);
  if (character === "$") return take(walk, at, endOfNested(walk, at));
  if (character !== "{") return at + 1;
  const simple = matched(DOUBLE, walk.text, at) || matched(SIMPLE, walk.text, at);
  if (simple) return take(walk, at, at + simple.length);
  const head = level < MOST_LEVELS ? matched(CHOICE, walk.text, at) : "";
  const branches = head && branchesOf(walk, at, at + head.length);
  return branches ? takeChoice(walk, at, branches, level) : at + 1;
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function take({ text, found }: Walk, start: number, end: number): number {
  if (end <= start) return start + 1;
  const name = text.slice(start, end).replace(/^[{\s]+|[}\s]+$/g, "");
  found.push({ start, end, kind: "single", label: name.slice(0, LONGEST_LABEL) || "}" });
  return end;
}

// A nested key may have options in braces, and those parentheses of their own.
function endOfNested({ text, nestedEnds }: Walk, start: number): number {
  const isNested = matched(NESTED, text, start) !== "";
  return isNested ? (nestedEnds.get(start + 2) ?? start - 1) + 1 : start;
}

/** What stands between the braces of each branch of the choice that begins at `start`; null where it is none. */
function branchesOf({ text, ends }: Walk, start: number, behindHead: number): Stretch[] | null {
  const end = ends.get(start);
  const branches: Stretch[] = [];
  let at = behindHead;
  for (let name = matched(BRANCH, text, at); name !== ""; name = matched(BRANCH, text, at)) {
    const inside = { start: at + name.length, end: ends.get(at + name.length - 1) ?? -1 };
    if (inside.end < inside.start) return null;
    branches.push(inside);
    at = inside.end + 1;
  }
  const isWhole = at + matched(SPACE, text, at).length === end;
  return isWhole && branches.length > 0 ? branches : null;
}

function takeChoice(
  walk: Walk,
  start: number,
  branches: readonly Stretch[],
  level: number,
): number {
  const isPlural = /^\{[^,]*,\s*(?:plural|selectordinal)/.test(walk.text.slice(start, start + 200));
  let at = start;
  for (const inside of branches) {
    take(walk, at, inside.start);
    walkText(walk, inside, level + 1, isPlural);
    at = inside.end;
  }
  const end = (walk.ends.get(start) ?? at) + 1;
  return take(walk, at, end);
}
