import type { EditorContext } from "#lib/services/context.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { findWords } from "#lib/services/find-words.ts";
import { replaceWords } from "#lib/services/replace-words.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { searchFor } from "#tests/services/words.ts";
import { asBenchEditor, onBenchDatabase, timed } from "./bench-context.ts";
import { LANGUAGES, paragraphs, tableOf } from "./screen/texts.ts";

const ROWS = 20_000;

const QUERIES = [
  ["a word", searchFor("the")],
  ["a word that is nowhere", searchFor("zzz")],
  ["a letter", searchFor("e", { put: "x" })],
  [
    "whole words without accents",
    searchFor("el", { query: { wholeWord: true, ignoreAccents: true } }),
  ],
  [
    "a regular expression",
    searchFor(String.raw`(\w+) (\d+)`, { query: { kind: "regex" }, put: "$2 $1" }),
  ],
] as const;

/** Prints how long it takes to find words in a document of 20,000 rows in four editions, and to replace them. */
export function bench(print: (figure: string) => void): Promise<void> {
  return onBenchDatabase(async (context) => measure(await asBenchEditor(context), print));
}

async function measure(context: EditorContext, print: (figure: string) => void): Promise<void> {
  const id = await makeDocument(context);
  const tell = (what: string, ms: number) => print(`search: ${what} ${ms.toFixed(0)} ms`);
  const find = (wanted: ReturnType<typeof searchFor>) => findWords(context, id, wanted);
  tell("the first look, which reads all texts:", await timed(() => find(QUERIES[0][1])));
  for (const [what, wanted] of QUERIES) {
    const { total } = await find(wanted);
    tell(`${what} (${total} places):`, await timed(() => find(wanted)));
  }
  const { query } = searchFor("the");
  const replacement = { text: "this", preserveCase: true };
  const choice = { kind: "all-but", places: [] } as const;
  const wanted = { query, replacement, choice, scope: {}, seenHead: 1 };
  tell("replacing a word everywhere:", await timed(() => replaceWords(context, id, wanted)));
  tell("finding it after that:", await timed(() => find(searchFor("this"))));
  tell("taking it back:", await timed(() => stepBack(context, id, "undo")));
}

function makeDocument(context: EditorContext): Promise<string> {
  const bytes = new TextEncoder().encode(tableOf(paragraphs(ROWS)));
  const texts = LANGUAGES.map((language, column) => ({ column, language }));
  const slots = LANGUAGES.map((_, column) => {
    return { slot: String(column), basedOn: column === 0 ? null : 0 };
  });
  const columns = { texts, id: null, header: false, sheet: null };
  const file = { name: "table.csv", bytes, reading: { format: "csv", columns }, slots } as const;
  return createDocument(context, { title: "Bench", texts: [file] });
}
