import type { Cell } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { placeByShape } from "./aside-shape.ts";
import { type LoneBracket, partnerOf, readBrackets } from "./bracket-reading.ts";
import { enclosed, partnerPlace } from "./partner-place.ts";

/** A stretch of text and what replaces it. */
export interface Mending extends Span {
  readonly fix: string;
}

/**
 * Returns the bracketed words with the bracket that is missing, placed where the base has it, else by the
 * shape of the words; null where nothing fits.
 */
export function addPartner(
  prepared: PreparedText,
  lone: LoneBracket,
  base: Cell | null,
): Mending | null {
  const { text, language } = prepared;
  const { at, mark, lacks } = lone;
  const limit = limitOf(prepared, lone);
  const counterpart = base ? nearestPair(base, lacks, at / text.length) : undefined;
  const word = counterpart
    ? partnerPlace(
        { text, language, mark: { start: at, end: at + 1 }, side: lacks, limit },
        enclosed(counterpart.text, counterpart),
      )
    : placeByShape(text, lone);
  if (word === null || (lacks === "closing" ? word > limit : word < limit)) return null;
  const place = beyondQuotes(text, word, lacks);
  return lacks === "closing"
    ? { start: at, end: place, fix: text.slice(at, place) + partnerOf(mark) }
    : { start: place, end: at + 1, fix: partnerOf(mark) + text.slice(place, at + 1) };
}

/** The bracket stands outside the quotation marks of what it encloses. */
function beyondQuotes(text: string, word: number, lacks: "opening" | "closing"): number {
  if (lacks === "closing")
    return (
      word +
      (/^[.,!?]?[\u0020\u00a0\u202f]?[»”“"’‘](?=[\s.,;:!?)]|$)/u.exec(
        text.slice(word, word + 4),
      )?.[0].length ?? 0)
    );
  return (
    word -
    (/[«“„"‘‚][\u0020\u00a0\u202f]?$/u.exec(text.slice(Math.max(0, word - 2), word))?.[0].length ??
      0)
  );
}

function nearestPair(
  { texts }: Cell,
  lacks: "opening" | "closing",
  share: number,
): (Span & { readonly text: string }) | undefined {
  const pairs = texts.flatMap(({ prepared }) =>
    readBrackets(prepared).pairs.map(([opening, closing]) => ({
      text: prepared.text,
      start: opening + 1,
      end: closing,
    })),
  );
  const distance = ({ text, start, end }: Span & { text: string }) =>
    Math.abs((lacks === "closing" ? start : end) / text.length - share);
  return pairs.toSorted((a, b) => distance(a) - distance(b))[0];
}

// Longer asides are left to the reader.
const LONGEST = 800;

/** How far the partner may be: no further than the next bracket. */
function limitOf({ text }: PreparedText, { at, lacks }: LoneBracket): number {
  if (lacks === "closing") {
    const ahead = text.slice(at + 1, at + LONGEST).search(/[()[\]{}]/u);
    return ahead < 0 ? Math.min(text.length, at + LONGEST) : at + 1 + ahead;
  }
  const from = Math.max(0, at - LONGEST);
  return from + (/[()[\]{}][^()[\]{}]*$/u.exec(text.slice(from, at))?.index ?? -1) + 1;
}
