import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { differing, expanded, type Judged, unlikeLists, type Verdict } from "./verdict.ts";

/** PO: an original for each `msgid` and `msgid_plural`, a translation for each `msgstr`; the header is none. */
export function judgePo({ entry, bytes, opening }: Judged): Verdict {
  const { expected } = entry;
  if (opening.kind === "refused") {
    if (expected.polib_error !== undefined && expected.msgfmt_rc !== 0)
      return { faults: [], reason: "no other program can read it" };
    if (expected.polib_entries === 0) return { faults: [], reason: "it holds no message" };
    return { faults: [`refused: ${opening.error.message}`] };
  }
  const { reading, texts } = opening.file;
  const { text } = decodeText(bytes, { format: "po", encoding: reading.encoding });
  const fields = fieldsOf(text);
  const messages = fields.filter(({ name, value }) => name === "msgid" && value !== "");
  const { polib_entries: entries } = expected;
  const own = entries === undefined ? [] : differing("messages", messages.length, entries);
  if (own.length > 0) return { faults: own };
  const originals = fields.filter(
    ({ name, value, isObsolete }) => /^msgid/.test(name) && value !== "" && !isObsolete,
  );
  const ours = texts[0]?.paragraphs.map((each) => expanded(each, unescaped)) ?? [];
  const theirs = originals.map(({ value }) => value);
  return {
    texts: ours.length,
    faults: unlikeLists("originals", ours, theirs),
  };
}

interface Field {
  readonly name: string;
  readonly value: string;
  readonly isObsolete: boolean;
}

function fieldsOf(source: string): Field[] {
  const fields: { name: string; value: string; isObsolete: boolean }[] = [];
  for (const line of source.split(/\r\n|\n|\r/)) {
    const match = /^\s*(#~\s*)?(msg\w+(?:\[\d+\])?)?\s*"(.*)"\s*$/.exec(line);
    if (!match) continue;
    const [, obsolete, name, written = ""] = match;
    if (name !== undefined)
      fields.push({ name, value: unescaped(written), isObsolete: obsolete !== undefined });
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
