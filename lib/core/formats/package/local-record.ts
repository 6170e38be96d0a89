import type { Fail } from "./failing.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;

/** What the directory says of an entry. */
interface Local {
  readonly start: number;
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

/** Where the data of an entry begin, by its local record. @throws UnreadableDocumentError where that is not there, or says something else */
export function dataOf(bytes: Uint8Array, view: DataView, central: Local, fail: Fail): number {
  const { start, name, method } = central;
  if (start + LOCAL_LENGTH > view.byteLength || view.getUint32(start, true) !== LOCAL_SIGNATURE) {
    fail("package-damaged", start, "no record where the directory says");
  }
  const length = view.getUint16(start + 26, true);
  const local = bytes.subarray(start + LOCAL_LENGTH, start + LOCAL_LENGTH + length);
  const agrees = local.length === name.length && local.every((byte, at) => byte === name[at]);
  const extra = start + LOCAL_LENGTH + length;
  const data = extra + view.getUint16(start + 28, true);
  if (data > view.byteLength) fail("package-damaged", start, "a record is cut off");
  // Other programs go by this record: were it to say something else, the same file would show two contents.
  const isSame = agrees && view.getUint16(start + 8, true) === method;
  if (!isSame || !sizesAgree(view, central, { start: extra, end: data })) {
    fail("package-hostile", start, "two records of an entry disagree");
  }
  return data;
}

const FOLLOWED = 8;
const IN_EXTRA = 0xffffffff;
const LARGE_SIZES = 1;

// Zeros where the sizes follow the data; a program that could not know them may have left room for larger ones (APPNOTE 4.5.3).
function sizesAgree(
  view: DataView,
  { start, crc, compressed, size }: Local,
  extra: { readonly start: number; readonly end: number },
): boolean {
  const isFollowed = (view.getUint16(start + 6, true) & FOLLOWED) !== 0;
  const large = largeSizes(view, extra);
  const agrees = (offset: number, expected: number, inExtra: number | undefined) => {
    const said = view.getUint32(start + offset, true);
    const found = said === IN_EXTRA && inExtra !== undefined ? inExtra : said;
    return found === expected || (isFollowed && found === 0);
  };
  return (
    agrees(14, crc, undefined) && agrees(18, compressed, large[1]) && agrees(22, size, large[0])
  );
}

/** The size and the length that an extra field for large files gives; empty for none. */
function largeSizes(
  view: DataView,
  extra: { readonly start: number; readonly end: number },
): number[] {
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE_SIZES || at + 20 > extra.end) continue;
    return [at + 4, at + 12].map((place) => Number(view.getBigUint64(place, true)));
  }
  return [];
}
