import { type Fail, failing } from "./failing.ts";
import { dataOf } from "./local-record.ts";

/** An entry of a ZIP archive as both its records say it. Offsets and lengths are in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated; nothing else is read. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** The local record with its data and what follows it, up to the next record. */
  readonly record: { readonly start: number; readonly end: number };
  /** Where the data begins. */
  readonly data: number;
  /** The central record. */
  readonly central: { readonly start: number; readonly end: number };
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins, and where the record that ends it does. */
  readonly start: number;
  readonly end: number;
}

// What a package of the office formats needs is far below these; bombs and directories made to exhaust memory are far above.
const MOST_ENTRIES = 5_000;
const LARGEST_ENTRY = 50 * 1024 * 1024;
const LARGEST_TOTAL = 200 * 1024 * 1024;
const MOST_EXPANSION = 200;
const EXPANSION_FREE = 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const SYMBOLIC_LINK = 0xa000;
const FILE_TYPE = 0xf000;

/**
 * Reads the directory of a ZIP archive (APPNOTE 6.3, without ZIP64 and encryption), which must be the only way to read it: the records agree, no
 * entries overlap, no two names are alike, and nothing stands before the first record. Linear.
 * @throws UnreadableDocumentError `package-damaged`, `package-hostile`, `package-too-large` or `encrypted`, with the byte
 */
export function readDirectory(bytes: Uint8Array, format: string): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = failing(format);
  const end = endOf(view, fail);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const length = view.getUint32(end + 12, true);
  if (start === 0xffffffff || count === 0xffff) fail("package-too-large", end, "ZIP64");
  if (start + length !== end)
    fail("package-damaged", end, "the directory does not end where its end record begins");
  if (count > MOST_ENTRIES) fail("package-too-large", end, `${count} entries`);
  const entries = centralEntries(bytes, view, { start, end, count }, fail);
  refuseOverlap(entries, start, fail);
  refuseSameNames(entries, fail);
  refuseLarge(entries, fail);
  return { entries, start, end };
}

function endOf(view: DataView, fail: Fail): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const comment = view.getUint16(at + 20, true);
    if (at + END_LENGTH + comment === view.byteLength) return at;
  }
  return fail("package-damaged", Math.max(0, last), "no end of a directory");
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function centralEntries(
  bytes: Uint8Array,
  view: DataView,
  { start, end, count }: Extent,
  fail: Fail,
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      fail("package-damaged", at, "a record of the directory is missing");
    }
    const entry = entryAt(bytes, view, at, fail);
    entries.push(entry);
    at = entry.central.end;
  }
  if (at !== end) fail("package-damaged", at, "the directory holds more than it says");
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, fail: Fail): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const end =
    at +
    CENTRAL_LENGTH +
    nameLength +
    view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true);
  if (end > view.byteLength) fail("package-damaged", at, "a record of the directory is cut off");
  const name = nameIn(
    bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    flags,
    at,
    fail,
  );
  if (flags & ENCRYPTED) fail("encrypted", at, name);
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED)
    fail("package-damaged", at, `compression ${method} of ${name}`);
  refuseUnsafe(name, view.getUint8(at + 5), view.getUint32(at + 38, true) >>> 16, at, fail);
  const compressed = view.getUint32(at + 20, true);
  const start = view.getUint32(at + 42, true);
  const central = {
    start,
    name: bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    method,
    crc: view.getUint32(at + 16, true),
    compressed,
    size: view.getUint32(at + 24, true),
  };
  const data = dataOf(bytes, view, central, fail);
  return {
    name,
    method,
    crc: central.crc,
    compressed,
    size: central.size,
    record: { start, end: data + compressed },
    data,
    central: { start: at, end },
  };
}

const UTF8_NAME = 0x800;

function nameIn(bytes: Uint8Array, flags: number, at: number, fail: Fail): string {
  const label = flags & UTF8_NAME || bytes.every((byte) => byte < 0x80) ? "utf-8" : "windows-1252";
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail("package-damaged", at, "a name that is not UTF-8");
  }
}

function refuseUnsafe(name: string, system: number, mode: number, at: number, fail: Fail): void {
  const isLink = system === UNIX && (mode & FILE_TYPE) === SYMBOLIC_LINK;
  const climbs = name.split("/").some((step) => step === "..");
  if (isLink || climbs || name.startsWith("/") || /[\\\0]|^[a-z]:/i.test(name) || name === "") {
    fail("package-hostile", at, `an unsafe name: ${name.slice(0, 200)}`);
  }
}

function refuseOverlap(entries: readonly ZipEntry[], directory: number, fail: Fail): void {
  let read = 0;
  for (const { record, name } of [...entries].sort((a, b) => a.record.start - b.record.start)) {
    if (read === 0 && record.start !== 0)
      fail("package-hostile", 0, "something stands before the first entry");
    if (record.start < read || record.end > directory)
      fail("package-hostile", record.start, `${name} overlaps another entry`);
    read = record.end;
  }
}

function refuseSameNames(entries: readonly ZipEntry[], fail: Fail): void {
  const seen = new Set<string>();
  for (const { name, central } of entries) {
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) fail("package-hostile", central.start, `two entries are called ${name}`);
    seen.add(folded);
  }
}

function refuseLarge(entries: readonly ZipEntry[], fail: Fail): void {
  let total = 0;
  for (const { name, size, compressed, central } of entries) {
    total += size;
    const expands = size > EXPANSION_FREE && size > compressed * MOST_EXPANSION;
    if (size > LARGEST_ENTRY || total > LARGEST_TOTAL || expands) {
      fail("package-too-large", central.start, `${name}: ${compressed} bytes that hold ${size}`);
    }
  }
}
