import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { newUuid } from "#lib/adapters/identity.ts";
import { connect } from "#lib/data/connect.ts";
import { startEmbedded } from "#lib/data/embedded/server.ts";
import { migrateDatabase } from "#lib/data/migrate.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { findWords } from "#lib/services/find-words.ts";
import { nameEditor } from "#lib/services/name-editor.ts";
import { replaceWords } from "#lib/services/replace-words.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { searchFor } from "#tests/services/words.ts";
import { LANGUAGES, paragraphs, tableOf } from "./screen/texts.ts";

const WORKSPACE = "00000000-0000-7000-8000-000000000000";
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
export async function bench(print: (figure: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hexapla-bench-"));
  const { stop, ...address } = await startEmbedded({ folder, report: () => {} });
  await migrateDatabase(address);
  const db = connect(address);
  try {
    await measure(await contextOn(db), print);
  } finally {
    await db.destroy();
    await stop();
    await rm(folder, { recursive: true });
  }
}

async function contextOn(db: EditorContext["db"]): Promise<EditorContext> {
  const context = {
    db,
    workspace: WORKSPACE,
    problems: new Map(),
    pasts: new Map(),
    scores: new Map(),
    searches: new Map(),
    heavy: createHeavyTasks(),
    now: () => new Date(),
    newId: () => newUuid(new Date()),
  };
  return { ...context, editor: await nameEditor(context, { id: null, name: "Bench" }) };
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
