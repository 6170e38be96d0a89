import type { Span } from "./tokens.ts";

/** A run of characters that were written in UTF-8 and read in an older encoding, with what they were. */
export interface Mojibake extends Span {
  readonly decoded: string;
}

/**
 * Returns the runs of `text` that come out of UTF-8 read as Windows-1252 (`Ã©`, `â€œ`) or Windows-1251 (`РїСЂ`), in order, decoded;
 * what was misread twice is decoded twice. A capital before a quotation mark (`MAÇÃ”`) may be both and is left alone.
 */
export function readMojibake(text: string): Mojibake[] {
  const western = [...text.matchAll(WESTERN_RUN)].flatMap(({ 0: run, index }) => {
    if (isCapitalBeforeMark(text, index, run)) return [];
    return mojibakeAt(index, run, decodeWestern(run));
  });
  const cyrillic = [...text.matchAll(CYRILLIC_RUN)].flatMap(({ 0: run, index }) =>
    mojibakeAt(index, run, decode(run, CYRILLIC_BYTES)),
  );
  return [...western, ...cyrillic].sort((a, b) => a.start - b.start);
}

function mojibakeAt(start: number, run: string, decoded: string | null): Mojibake[] {
  return decoded === null ? [] : [{ start, end: start + run.length, decoded }];
}

// Bytes 80–9F of Windows-1252 after the WHATWG index; the five without a character stand for themselves.
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// Bytes 80–BF of Windows-1251.
const CYRILLIC = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї";

const TRAIL = String.raw`[\u0080-\u00bf${WESTERN.replace(/[\u0080-\u009f]/gu, "")}]`;
// What leads two bytes of a European letter, three of a mark or a currency, four of an emoji, and the mark of byte order. A lone
// `â€` is the closing quotation mark, whose third byte has no character in Windows-1252 and gets lost.
const SEQUENCE = `(?:[ÂÃÄÅÈÌÍÎÏÐÑÒ]${TRAIL}|â${TRAIL}{2}|ðŸ${TRAIL}{2}|ï»¿|â€)`;
const WESTERN_RUN = new RegExp(`${SEQUENCE}+`, "gu");
// Three pairs and more: "Рі" by itself begins many words.
const CYRILLIC_RUN = new RegExp(`(?:[РС][${CYRILLIC}\u0098]){3,}`, "gu");

// Longer runs are cut; none is met outside hostile texts.
const LONGEST_RUN = 4_000;

function isCapitalBeforeMark(text: string, at: number, run: string): boolean {
  if (run.length !== 2 || !/^[^Â][\p{P}™]$/u.test(run)) return false;
  return !/^\p{Ll}/u.test(text.charAt(at + 2)) && !/\p{Ll}$/u.test(text.charAt(at - 1));
}

function decodeWestern(run: string): string | null {
  const once = decode(run, WESTERN_BYTES);
  if (once === null) return null;
  const again = WHOLE_RUN.test(once) ? decode(once, WESTERN_BYTES) : null;
  return again ?? once;
}

const WHOLE_RUN = new RegExp(`^${SEQUENCE}+$`, "u");
const CLOSING_QUOTE_CUT = /â€(?![\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€])/gu;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Returns the run read as the UTF-8 it was, or null where that gives no text a European language would have. */
function decode(run: string, bytesOf: ReadonlyMap<string, number>): string | null {
  const whole = run.slice(0, LONGEST_RUN).replace(CLOSING_QUOTE_CUT, "â€\u009d");
  const bytes = Uint8Array.from(
    whole,
    (character) => bytesOf.get(character) ?? character.charCodeAt(0),
  );
  const decoded = decodeStrictly(bytes);
  return decoded !== null && PLAUSIBLE.test(decoded) ? decoded.replace(/\ufeff/gu, "") : null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Not UTF-8, hence not misread either: the answer, not a failure.
    return null;
  }
}

const PLAUSIBLE =
  /^(?:[\u00a0-\u017f\u0218-\u021b\u0386-\u03ce\u0400-\u045f\u0490\u0491\u2009-\u2044\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212\ufeff]|[\u0300-\u036f]|\p{ExtPict})+$/u;

const WESTERN_BYTES = bytesFrom(WESTERN);
const CYRILLIC_BYTES = bytesFrom(CYRILLIC, [
  ["Р", 0xd0],
  ["С", 0xd1],
]);

function bytesFrom(
  high: string,
  more: readonly (readonly [string, number])[] = [],
): ReadonlyMap<string, number> {
  return new Map([...[...high].map((character, at) => [character, 0x80 + at] as const), ...more]);
}
