import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the font stands that the style sheet names. `npx tsx tests/support/code-font.ts` writes it. */
export const CODE_FONT = fileURLToPath(new URL("../../app/_diff/codes.ttf", import.meta.url));

const UNITS_PER_EM = 1000;

// Room for a label of four characters at two thirds of the size of the text.
const ADVANCE = 1750;
const ASCENT = 900;
const DESCENT = -250;

const FIRST_CODE = 0x100000;
const LAST_CODE = 0x10fffd;

// Of no day: the same source gives the same bytes.
const NO_DATE = [0, 0];

type Field = readonly [size: 1 | 2 | 4, value: number];

const u8 = (value: number): Field => [1, value];
const u16 = (value: number): Field => [2, value & 0xffff];
const u32 = (value: number): Field => [4, value >>> 0];

/**
 * Returns a TrueType font with one blank sign, as wide as a chip, for every code of a text (ISO/IEC 14496-22; `cmap` format 13). A text
 * area then leaves the room that the mirror behind it fills with the chip.
 */
export function codeFont(): Uint8Array {
  const tables: [string, Uint8Array][] = [
    ["OS/2", packed(os2())],
    ["cmap", packed(cmap())],
    // Browsers refuse a table of no bytes.
    ["glyf", new Uint8Array(1)],
    ["head", packed(head())],
    ["hhea", packed(hhea())],
    ["hmtx", packed([ADVANCE, 0, ADVANCE, 0].map(u16))],
    ["loca", packed([0, 0, 0].map(u16))],
    ["maxp", packed([u32(0x00010000), ...[2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0].map(u16)])],
    ["name", nameTable("Hexapla Codes")],
    ["post", packed([0x00030000, 0, 0, 0, 0, 0, 0, 0].map(u32))],
  ];
  return assembled(tables);
}

function head(): Field[] {
  return [
    ...[0x00010000, 0x00010000, 0, 0x5f0f3cf5].map(u32),
    ...[0x000b, UNITS_PER_EM].map(u16),
    ...[...NO_DATE, ...NO_DATE].map(u32),
    ...[0, 0, 0, 0, 0, 8, 2, 0, 0].map(u16),
  ];
}

function hhea(): Field[] {
  return [
    u32(0x00010000),
    ...[ASCENT, DESCENT, 0, ADVANCE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2].map(u16),
  ];
}

function os2(): Field[] {
  const sizes = [4, ADVANCE, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0];
  return [
    ...sizes.map(u16),
    ...Array.from({ length: 10 }, () => u8(0)),
    ...[0, 0, 0, 1 << 31].map(u32),
    ...[..."HXPL"].map((letter) => u8(letter.charCodeAt(0))),
    ...[0x40, 0xffff, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT].map(u16),
    ...[0, 0].map(u32),
    ...[480, 650, 0, 32, 0].map(u16),
  ];
}

/** One table for Unicode and for Windows: all codes are sign 1. */
function cmap(): Field[] {
  const offset = 20;
  return [
    ...[0, 2].map(u16),
    ...[0, 6].map(u16),
    u32(offset),
    ...[3, 10].map(u16),
    u32(offset),
    ...[13, 0].map(u16),
    ...[28, 0, 1, FIRST_CODE, LAST_CODE, 1].map(u32),
  ];
}

function nameTable(family: string): Uint8Array {
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replace(" ", "-")],
  ];
  const texts = names.map(([, text]) => [...text].flatMap((letter) => [0, letter.charCodeAt(0)]));
  let offset = 0;
  const records = names.flatMap(([id], at) => {
    const length = texts[at]?.length ?? 0;
    offset += length;
    return [3, 1, 0x409, id, length, offset - length].map(u16);
  });
  const storage = 6 + 12 * names.length;
  return packed([...[0, names.length, storage].map(u16), ...records, ...texts.flat().map(u8)]);
}

function packed(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 1) view.setUint8(at, value);
    else if (size === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
    at += size;
  }
  return bytes;
}

const HEADER = 12;
const RECORD = 16;
const CHECKSUM_ADJUSTMENT = 0xb1b0afba;

function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length));
  const range = 16 * 2 ** power;
  const start = HEADER + RECORD * tables.length;
  const size = tables.reduce((sum, [, table]) => sum + padded(table.length), start);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  font.set(
    packed([
      u32(0x00010000),
      ...[tables.length, range, power, 16 * tables.length - range].map(u16),
    ]),
  );
  let at = start;
  for (const [place, [tag, table]] of tables.entries()) {
    font.set(table, at);
    const record = [checksum(font, at, table.length), at, table.length].map(u32);
    const letters = [...tag].map((letter) => u8(letter.charCodeAt(0)));
    font.set(packed([...letters, ...record]), HEADER + RECORD * place);
    at += padded(table.length);
  }
  view.setUint32(headOf(view, tables.length) + 8, CHECKSUM_ADJUSTMENT - checksum(font, 0, size));
  return font;
}

function headOf(view: DataView, count: number): number {
  for (let place = 0; place < count; place++) {
    const record = HEADER + RECORD * place;
    if (view.getUint32(record) === 0x68656164) return view.getUint32(record + 8);
  }
  throw new Error("Expected a table called head: the font has none");
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(font: Uint8Array, start: number, length: number): number {
  const view = new DataView(font.buffer);
  let sum = 0;
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CODE_FONT, codeFont());
