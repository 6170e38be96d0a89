import { decodeStrictly } from "./decoder.ts";
import { toIso2022Jp } from "./iso-2022-jp.ts";
import { calculatedSequence, longerSequences } from "./longer-sequences.ts";

/**
 * The way back from an encoding of the WHATWG Encoding Standard: null for a text it has no room for. Platforms encode UTF-8 only, so for
 * others a table is made by decoding every sequence of bytes that may be a character.
 */
export function inverseOf(encoding: string): (text: string) => Uint8Array | null {
  if (encoding === "utf-8") return (text) => new TextEncoder().encode(text);
  if (encoding === "utf-16le") return (text) => utf16(text, true);
  if (encoding === "utf-16be") return (text) => utf16(text, false);
  return encoding === "iso-2022-jp" ? toIso2022Jp : byTable(encoding);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function byTable(encoding: string): (text: string) => Uint8Array | null {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const sequence = table.get(character) ?? calculatedSequence(encoding, character);
      if (!sequence) return null;
      for (const byte of sequence) bytes.push(byte);
    }
    return Uint8Array.from(bytes);
  };
}

// One byte goes before two, and a lower sequence before a higher: the first that decodes to a character is the one to write.
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decode = decoderOf(encoding);
  const leads: number[] = [];
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decode([byte]);
    if (character === null) leads.push(byte);
    else if (!table.has(character)) table.set(character, [byte]);
  }
  for (const lead of leads) {
    for (let trail = 0; trail < 256; trail += 1) {
      const character = decode([lead, trail]);
      if (character !== null && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  for (const sequence of longerSequences(encoding)) {
    const character = decode(sequence);
    if (character !== null && !table.has(character)) table.set(character, sequence);
  }
  return table;
}

function decoderOf(encoding: string): (bytes: readonly number[]) => string | null {
  return (bytes) => {
    const text = decodeStrictly(Uint8Array.from(bytes), encoding);
    return text !== null && [...text].length === 1 ? text : null;
  };
}
