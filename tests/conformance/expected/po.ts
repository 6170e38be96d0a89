import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { differing, expanded, type Judged, type Verdict } from "./verdict.ts";

/** PO: an original for each `msgid` and `msgid_plural`, a translation for each `msgstr`; the header is none. */
export function judgePo({ entry, bytes, opening }: Judged): Verdict {
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const { reading, texts } = opening.file;
  const { text } = decodeText(bytes, { format: "po", encoding: reading.encoding });
  const fields = fieldsOf(text);
  const messages = fields.filter(({ name, value }) => name === "msgid" && value !== "");
  const { polib_entries: entries } = entry.expected;
  const own = entries === undefined ? [] : differing("messages", messages.length, entries);
  if (own.length > 0) return { faults: own };
  const originals = fields.filter(({ name, value }) => /^msgid/.test(name) && value !== "");
  const ours = texts[0]?.paragraphs.map((each) => expanded(each, (source) => source)) ?? [];
  const theirs = originals.map(({ value }) => value);
  return {
    texts: ours.length,
    faults: differing("originals", ours, theirs).map((fault) => fault.slice(0, 600)),
  };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldsOf(source: string): Field[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of source.split(/\r\n|\n|\r/)) {
    const match = /^\s*(?:#~\s*)?(msg\w+(?:\[\d+\])?)?\s*"(.*)"\s*$/.exec(line);
    if (!match) continue;
    const [, name, written = ""] = match;
    if (name !== undefined) fields.push({ name, value: unescaped(written) });
    else {
      const last = fields.at(-1);
      if (last) last.value += unescaped(written);
    }
  }
  return fields;
}

const SIGNS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(written: string): string {
  return written.replace(/\\(.)/g, (_, sign: string) => SIGNS[sign] ?? sign);
}
