import { decodeStrictly } from "./decoder.ts";

const TO_ASCII = [0x1b, 0x28, 0x42];
const TO_KANJI = [0x1b, 0x24, 0x42];
// They would be read as changes of the set.
const SHIFTS: ReadonlySet<string> = new Set(["\u000e", "\u000f", "\u001b"]);
const [FIRST, LAST] = [0x21, 0x7e];

/**
 * The way back from ISO-2022-JP (Encoding Standard, §12.2), with as few changes of the set of characters as there can be, and ASCII at the end; null for a text
 * that it has no room for. A file that changes more often does not come back the same, and so cannot be written.
 */
export function toIso2022Jp(text: string): Uint8Array | null {
  const table = kanji();
  const bytes: number[] = [];
  let isKanji = false;
  for (const character of text) {
    const pair = table.get(character);
    const isAscii = character < "\u0080" && !SHIFTS.has(character);
    if (!pair && !isAscii) return null;
    if (isKanji === isAscii) bytes.push(...(isAscii ? TO_ASCII : TO_KANJI));
    isKanji = !isAscii;
    bytes.push(...(pair ?? [character.charCodeAt(0)]));
  }
  return Uint8Array.from(isKanji ? [...bytes, ...TO_ASCII] : bytes);
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

function kanji(): ReadonlyMap<string, readonly number[]> {
  known ??= readKanji();
  return known;
}

function readKanji(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  for (let lead = FIRST; lead <= LAST; lead += 1) {
    for (let trail = FIRST; trail <= LAST; trail += 1) {
      const bytes = Uint8Array.from([...TO_KANJI, lead, trail, ...TO_ASCII]);
      const character = decodeStrictly(bytes, "iso-2022-jp");
      if (character !== null && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}
