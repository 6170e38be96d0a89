import { deflateSync } from "fflate";
import { crc32 } from "#lib/core/formats/package/crc.ts";

/** An entry to be written as somebody might who means ill: what is not said is as it should be. */
export interface OddEntry {
  readonly name: string;
  readonly content?: string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressed?: number;
  /** What the local record says, where it differs. */
  readonly local?: {
    readonly name?: string;
    readonly size?: number;
    readonly crc?: number;
    readonly compressed?: number;
    readonly method?: number;
  };
  /** The sizes follow the data, as a program writes that cannot go back. */
  readonly descriptor?: boolean;
  readonly mode?: number;
  /** The central record points at the local record of that entry. */
  readonly at?: number;
}

export interface OddEnding {
  readonly before?: string;
  readonly after?: string;
  readonly count?: number;
  readonly comment?: string;
}

/** A ZIP archive, byte by byte. */
export function zip(entries: readonly OddEntry[], ending: OddEnding = {}): Uint8Array {
  const before = bytesOf(ending.before ?? "");
  const locals: Uint8Array[] = [];
  const offsets: number[] = [];
  const central: Uint8Array[] = [];
  let offset = before.length;
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? "");
    const data = entry.stored ? content : deflateSync(content);
    const known = {
      flags: (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0),
      method: entry.method ?? (entry.stored ? 0 : 8),
      crc: entry.crc ?? crc32(content),
      compressed: entry.compressed ?? data.length,
      size: entry.size ?? content.length,
      name: entry.name,
    };
    const sizes = entry.descriptor ? { crc: 0, compressed: 0, size: 0 } : {};
    const local = joined(
      record(0x04034b50, { ...known, ...sizes, ...entry.local }, null),
      data,
      entry.descriptor ? descriptor(known) : bytesOf(""),
    );
    offsets.push(offset);
    locals.push(local);
    const at = entry.at === undefined ? offset : (offsets[entry.at] ?? 0);
    central.push(record(0x02014b50, known, { at, mode: entry.mode ?? 0 }));
    offset += local.length;
  }
  const directory = joined(...central);
  const comment = bytesOf(ending.comment ?? "");
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, ending.count ?? entries.length, true);
  end.setUint16(10, ending.count ?? entries.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return joined(
    before,
    ...locals,
    directory,
    new Uint8Array(end.buffer),
    comment,
    bytesOf(ending.after ?? ""),
  );
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly name: string;
}

function record(
  signature: number,
  fields: Fields,
  central: { at: number; mode: number } | null,
): Uint8Array {
  const name = bytesOf(fields.name);
  const length = central ? 46 : 30;
  const view = new DataView(new ArrayBuffer(length + name.length));
  const shift = central ? 2 : 0;
  view.setUint32(0, signature, true);
  if (central) view.setUint16(4, central.mode ? 0x314 : 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, fields.flags, true);
  view.setUint16(8 + shift, fields.method, true);
  view.setUint32(14 + shift, fields.crc, true);
  view.setUint32(18 + shift, fields.compressed, true);
  view.setUint32(22 + shift, fields.size, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) {
    view.setUint32(38, (central.mode << 16) >>> 0, true);
    view.setUint32(42, central.at, true);
  }
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, length);
  return bytes;
}

function descriptor({ crc, compressed, size }: Fields): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, crc, true);
  view.setUint32(8, compressed, true);
  view.setUint32(12, size, true);
  return new Uint8Array(view.buffer);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
