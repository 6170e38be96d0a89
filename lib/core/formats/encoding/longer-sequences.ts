/** Bytes of one character. */
export type ByteSequence = readonly number[];

/** The byte sequences of more than two bytes that encodings of the WHATWG Encoding Standard have beside shorter ones; lower ones first. */
export function longerSequences(encoding: string): Iterable<ByteSequence> {
  if (encoding === "euc-jp") return threeBytes();
  return encoding === "gb18030" ? fourBytes() : [];
}

// JIS X 0212 (Encoding Standard, §12.1.1).
function* threeBytes(): Iterable<ByteSequence> {
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) yield [0x8f, lead, trail];
  }
}

// What the ranges of index gb18030 hold below U+10000 (Encoding Standard, §10.2.1).
const RANGES_END = 39_420;

function* fourBytes(): Iterable<ByteSequence> {
  for (let pointer = 0; pointer < RANGES_END; pointer += 1) yield fourOf(pointer);
}

function fourOf(pointer: number): ByteSequence {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1_260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

// The first pointer of the characters beyond U+FFFF, which are in order.
const BEYOND = 189_000;

/** The bytes of a character that stands in no table since a formula gives them: in GB 18030, those beyond U+FFFF. */
export function calculatedSequence(encoding: string, character: string): ByteSequence | null {
  const point = character.codePointAt(0) ?? 0;
  return encoding === "gb18030" && point > 0xffff ? fourOf(point - 0x10000 + BEYOND) : null;
}
