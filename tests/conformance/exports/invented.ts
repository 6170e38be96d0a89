import { hashOf } from "#lib/adapters/hash.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedFlag,
  ExportedSegment,
} from "#lib/core/formats/exports/exported-document.ts";
import type { Code } from "#lib/core/formats/opened-file.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";
import type { WorkedDocument } from "./documents.ts";

const AT = "2026-01-02T03:04:05.000Z";
const LATER = "2026-01-05T10:20:30.000Z";

interface Said {
  readonly language: string;
  /** What it says, and what it said when it came; `<b>` and `</b>` are codes. */
  readonly texts: readonly (readonly [was: string, is?: string])[];
}

const SAID: readonly Said[] = [
  {
    language: "en",
    texts: [
      ["The old bridge fell in the night."],
      ["Nobody was <b>hurt</b> by it."],
      ["Line one\nline two\tand a tab"],
      ["🐈‍⬛ It cost 5 € & a <b>half</b>."],
    ],
  },
  {
    language: "he",
    texts: [
      ["הגשר הישן נפל בלילה.", "הגשר העתיק קרס בלילה."],
      ["איש לא <b>נפגע</b> בו.", "<b>איש</b> לא נפגע \u200f(2026)."],
      ["שורה א\nשורה ב\tוטאב", "שורה ראשונה\nשורה ב\tוטאב"],
      ["🐈‍⬛ זה עלה ₪5.", "🐈‍⬛ זה עלה ₪6 & <b>חצי</b>."],
    ],
  },
  {
    language: "ja",
    texts: [
      ["古い橋が夜に落ちた。", "古い橋は夜のうちに落ちた。"],
      ["誰も<b>怪我</b>をしなかった。", "怪我人は<b>いなかった</b>。"],
      ["一行目\n二行目\tタブ", "一行目。\n二行目\u0001\tタブ\uffff"],
      ["🐈‍⬛ が ⟨1⟩ 円。", "🐈‍⬛ か\u3099 𠮷 ⟨1⟩ 円。]]>"],
    ],
  },
];

/** A document of three editions, `rows` long: right-to-left and Chinese signs, codes, lines, characters that XML cannot hold, flags that cross. */
export function inventedDocument(rows: number): WorkedDocument {
  const editions = SAID.map((said, at) => editionOf(said, at + 1, rows));
  const edition = editions.at(-1);
  if (!edition) throw new Error("Expected editions: found none");
  const document: ExportedDocument = {
    id: "0198c5aa-1111-7222-8333-444455556666",
    title: "The <bridge> & “others”",
    exportedAt: LATER,
    head: 2,
    editions,
    rows: Array.from({ length: rows }, (_, row) => ({
      id: row + 1,
      cells: Object.fromEntries(editions.map(({ id }) => [id, [idOf(id, row)]])),
    })),
  };
  return { name: "invented", document, edition };
}

function idOf(edition: number, row: number): number {
  return edition * 100_000 + row;
}

function editionOf({ language, texts }: Said, id: number, rows: number): ExportedEdition {
  const segments = Array.from({ length: rows }, (_, row) => {
    const [was = "", is = was] = texts[row % texts.length] ?? [];
    const number = ` ${row + 1}`;
    return segmentOf(was + number, is + number, idOf(id, row), row);
  });
  const bytes = new TextEncoder().encode("invented");
  const file = {
    name: `${language}.txt`,
    format: "text",
    slot: "",
    reading: {},
    bytes,
    hash: hashOf(bytes),
  } as const;
  return { id, language, basedOn: id === 1 ? null : 1, file, segments };
}

function segmentOf(was: string, is: string, id: number, place: number): ExportedSegment {
  const { codes, texts } = coded([was, is]);
  const [received = "", text = ""] = texts;
  const first = { sequence: 1, text: received, author: "", at: AT, cause: "import" } as const;
  const edit = { sequence: 2, text, author: "Olha Ткач", at: LATER, cause: "edit" } as const;
  return {
    id,
    place,
    received,
    text,
    codes,
    state: "reviewed",
    revisions: received === text ? [first] : [first, edit],
    flags: text.length > 8 ? [flag(id, text, 0, 5), flag(id, text, 3, 8)] : [],
  };
}

const TAG = /<(\/?)b>/g;

function coded(written: readonly string[]): { codes: readonly Code[]; texts: readonly string[] } {
  const codes: readonly Code[] = [
    { kind: "open", partner: 1, label: "b", source: "<b>" },
    { kind: "close", partner: 0, label: "b", source: "</b>" },
  ];
  const texts = written.map((text) =>
    text.replace(TAG, (_, slash: string) => codeCharacter(slash === "" ? 0 : 1)),
  );
  return { codes: written.some((text) => text.includes("<b>")) ? codes : [], texts };
}

function flag(segment: number, text: string, start: number, end: number): ExportedFlag {
  const [from, to] = [settled(text, start), settled(text, end)];
  return {
    id: `${segment}-${start}`,
    start: from,
    end: to,
    quote: text.slice(from, to),
    category: "Fluency/Grammar",
    severity: "minor",
    state: start === 0 ? "open" : "dismissed",
    note: "“a” < b & c]]>",
    reason: start === 0 ? null : "house style",
    check: null,
    born: { from: 1, to: 2 },
    suggestion: "…",
    author: "Olha Ткач",
    at: LATER,
  };
}

// Never within a character of two units.
function settled(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? "") ? offset + 1 : offset;
}
