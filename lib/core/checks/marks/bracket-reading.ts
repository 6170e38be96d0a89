import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";

/** A bracket without a partner, or one that was closed by another kind. */
export interface LoneBracket {
  readonly at: number;
  readonly mark: string;
  /** The side of the partner it lacks. */
  readonly lacks: "opening" | "closing";
}

/** What the brackets of a text come to. */
export interface Brackets {
  /** Where each pair opens and closes, in order of closing. */
  readonly pairs: readonly (readonly [opening: number, closing: number])[];
  /** Closing brackets of another kind than what they close, with the kind they should be. */
  readonly mismatched: readonly { readonly at: number; readonly expected: string }[];
  readonly lone: readonly LoneBracket[];
}

const NONE: Brackets = { pairs: [], mismatched: [], lone: [] };
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const BRACKET = /[()[\]{}]/gu;

/** Pairs the brackets of a text; smileys are none. Linear in the text. */
export const readBrackets = perText(({ text }: PreparedText): Brackets => {
  if (!/[()[\]{}]/u.test(text)) return NONE;
  const open: { at: number; mark: string }[] = [];
  const pairs: [number, number][] = [];
  const mismatched: { at: number; expected: string }[] = [];
  const lone: LoneBracket[] = [];
  for (const { 0: mark, index: at } of text.matchAll(BRACKET)) {
    if (isSmiley(text, at)) continue;
    if (PARTNERS.has(mark)) {
      open.push({ at, mark });
      continue;
    }
    const opening = open.pop();
    if (!opening) lone.push({ at, mark, lacks: "opening" });
    else {
      const expected = PARTNERS.get(opening.mark) ?? mark;
      pairs.push([opening.at, at]);
      if (expected !== mark) mismatched.push({ at, expected });
    }
  }
  for (const { at, mark } of open) lone.push({ at, mark, lacks: "closing" });
  return { pairs, mismatched, lone };
});

/** Returns the bracket that goes with `mark`. */
export function partnerOf(mark: string): string {
  for (const [opening, closing] of PARTNERS) {
    if (opening === mark) return closing;
    if (closing === mark) return opening;
  }
  return mark;
}

function isSmiley(text: string, at: number): boolean {
  return /(?:^|\s)[:;=]['-]?$/u.test(text.slice(Math.max(0, at - SMILEY), at));
}

const SMILEY = 4;

/** Tells whether a closing bracket ends the label of a list: a) 1) iv) */
export function endsLabel({ text }: PreparedText, at: number): boolean {
  return LABEL.test(text.slice(Math.max(0, at - LONGEST_LABEL), at));
}

const LONGEST_LABEL = 8;
const LABEL = /(?:^|[\s,;:(—–-])(?:\p{L}|\p{Nd}{1,2}|[ivx]{1,4})$/u;
