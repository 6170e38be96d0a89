import { deflateSync, Inflate } from "fflate";
import { UnreadableDocumentError } from "../unreadable.ts";
import { crc32 } from "./crc.ts";
import { readDirectory, type ZipDirectory, type ZipEntry } from "./directory.ts";

/** A package of parts (ZIP), as the office formats are: read by name, and written back with some parts replaced. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part. @throws UnreadableDocumentError `part-missing`, `package-damaged`, `package-hostile` */
  read(name: string): Uint8Array;
  /**
   * The package with parts replaced and others added behind them. What is not replaced is copied as it is stored, so that nothing is
   * changed or compressed anew; with neither it is the received package.
   */
  write(parts: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

// Fed to the inflater at a time: data expands at most a thousand times, so that little is ever held beyond what was declared.
const CHUNK = 4096;

/** Opens a package; no part is unpacked until it is read. @throws UnreadableDocumentError as `readDirectory` */
export function openPackage(bytes: Uint8Array, format: string): Package {
  const directory = readDirectory(bytes, format);
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw missing(format, name);
      return unpack(bytes, entry, format);
    },
    write: (parts) => (parts.size === 0 ? bytes : rewrite(bytes, directory, parts)),
  };
}

function missing(format: string, part: string): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format,
    reason: "part-missing",
    part,
    line: 1,
    column: 1,
    detail: `no part ${part}`,
  });
}

function unpack(bytes: Uint8Array, entry: ZipEntry, format: string): Uint8Array {
  const stored = bytes.subarray(entry.data, entry.data + entry.compressed);
  const content = entry.method === 0 ? stored : inflate(stored, entry, format);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw damaged(format, entry, "its length or checksum is not what the directory says");
  }
  return content;
}

function inflate(stored: Uint8Array, entry: ZipEntry, format: string): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > entry.size)
      throw damaged(format, entry, "it holds more than the directory says");
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < stored.length; at += CHUNK) {
      inflater.push(stored.subarray(at, at + CHUNK), at + CHUNK >= stored.length);
    }
  } catch (error) {
    if (error instanceof UnreadableDocumentError) throw error;
    throw damaged(format, entry, "it cannot be unpacked");
  }
  if (length < entry.size) throw damaged(format, entry, "it holds less than the directory says");
  return content;
}

function damaged(
  format: string,
  { name, record }: ZipEntry,
  detail: string,
): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format,
    reason: "package-damaged",
    part: name,
    line: 1,
    column: 1,
    byteOffset: record.start,
    detail,
  });
}

function rewrite(
  bytes: Uint8Array,
  directory: ZipDirectory,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const out: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let length = 0;
  const put = (local: Uint8Array, record: Uint8Array) => {
    out.push(local);
    central.push(withUint32(record, CENTRAL_OFFSET, length));
    length += local.length;
  };
  const stored = [...directory.entries].sort((a, b) => a.record.start - b.record.start);
  for (const [index, entry] of stored.entries()) {
    const replaced = parts.get(entry.name);
    const record = Uint8Array.from(bytes.subarray(entry.central.start, entry.central.end));
    const next = stored[index + 1]?.record.start ?? directory.start;
    if (!replaced) put(bytes.subarray(entry.record.start, next), record);
    else put(...packed(entry.name, replaced, record));
  }
  const known = new Set(stored.map(({ name }) => name));
  for (const [name, content] of parts) if (!known.has(name)) put(...packed(name, content, null));
  const ending = Uint8Array.from(bytes.subarray(directory.end));
  const view = new DataView(ending.buffer);
  view.setUint16(8, central.length, true);
  view.setUint16(10, central.length, true);
  view.setUint32(12, lengthOf(central), true);
  view.setUint32(16, length, true);
  return joined([...out, ...central, ending]);
}

const CENTRAL_OFFSET = 42;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const VERSION = 20;
const DEFLATED = 8;
// Names are written as UTF-8.
const FLAGS = 0x800;
// 1 January 1980, the first day that the format knows: what is written is the same whenever it is written.
const DATE = 0x21;

/** The local record with its data, and the central record: that of the entry it replaces where there is one. */
function packed(
  name: string,
  content: Uint8Array,
  replaced: Uint8Array | null,
): [Uint8Array, Uint8Array] {
  const encoded = new TextEncoder().encode(name);
  const data = deflateSync(content);
  const local = new Uint8Array(LOCAL_LENGTH + encoded.length);
  const record = replaced
    ? withoutExtra(replaced, encoded)
    : new Uint8Array(CENTRAL_LENGTH + encoded.length);
  local.set(encoded, LOCAL_LENGTH);
  record.set(encoded, CENTRAL_LENGTH);
  const [at, to] = [new DataView(local.buffer), new DataView(record.buffer)];
  at.setUint32(0, 0x04034b50, true);
  to.setUint32(0, 0x02014b50, true);
  to.setUint16(4, VERSION, true);
  fields(at, 4);
  fields(to, 6);
  to.setUint16(30, 0, true);
  return [joined([local, data]), record];

  function fields(view: DataView, offset: number): void {
    view.setUint16(offset, VERSION, true);
    view.setUint16(offset + 2, FLAGS, true);
    view.setUint16(offset + 4, DEFLATED, true);
    view.setUint16(offset + 6, 0, true);
    view.setUint16(offset + 8, DATE, true);
    view.setUint32(offset + 10, crc32(content), true);
    view.setUint32(offset + 14, data.length, true);
    view.setUint32(offset + 18, content.length, true);
    view.setUint16(offset + 22, encoded.length, true);
    view.setUint16(offset + 24, 0, true);
  }
}

function withoutExtra(record: Uint8Array, name: Uint8Array): Uint8Array {
  const bare = new Uint8Array(CENTRAL_LENGTH + name.length);
  bare.set(record.subarray(0, CENTRAL_LENGTH));
  new DataView(bare.buffer).setUint16(32, 0, true);
  return bare;
}

function withUint32(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(offset, value, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
