import { afterAll, beforeAll } from "vitest";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { type Connection, connect, type Database } from "#lib/data/connect.ts";
import type { Editor } from "#lib/data/editors.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { nameEditor } from "#lib/services/name-editor.ts";
import { type OpenDocument, openDocument } from "#lib/services/open-document.ts";
import type { PastMemory } from "#lib/services/past.ts";
import type { ProblemMemory } from "#lib/services/problems.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import type { ScoreMemory } from "#lib/services/score-memory.ts";
import type { SearchMemory } from "#lib/services/searching/searched-texts.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

type Texts = Readonly<Record<string, readonly string[]>>;

/** A desk on a database of its own: real storage, a clock that ticks a second a look, ids in order. */
export interface Desk {
  readonly db: Database;
  readonly connection: Connection;
  /** The context of an editor of this name, who is made on first mention. */
  as(name: string): Promise<EditorContext>;
  /** Imports texts (paragraphs a line), each based on the first but the first itself; returns the document's id. */
  imports(texts: Texts, as?: (importer: EditorContext) => EditorContext): Promise<string>;
  /** Has an editor replace the text of the segment that has it, and returns the change's number. */
  edits(editor: string, id: string, from: string, to: string): Promise<number>;
  /** The document as it stands. */
  open(id: string): Promise<OpenDocument>;
}

/** Opens a desk for the tests of one file. */
export function deskForTests(): Desk {
  let database: TestDatabase;
  let db: Database;
  let ticks = 0;
  let ids = 0;
  const editors = new Map<string, Editor>();
  const problems: ProblemMemory = new Map();
  const pasts: PastMemory = new Map();
  const scores: ScoreMemory = new Map();
  const searches: SearchMemory = new Map();
  const heavy = createHeavyTasks();
  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.connection);
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  const context = () => ({
    db,
    workspace: "00000000-0000-7000-8000-000000000000",
    problems,
    pasts,
    scores,
    searches,
    heavy,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1_000 * ticks++),
    newId: () => `00000000-0000-7000-9000-${String(ids++).padStart(12, "0")}`,
  });
  const as = async (name: string) => {
    const editor = editors.get(name) ?? (await nameEditor(context(), { id: null, name }));
    editors.set(name, editor);
    return { ...context(), editor };
  };
  return {
    get db() {
      return db;
    },
    get connection() {
      return database.connection;
    },
    as,
    imports: async (texts, asWhom = (importer) => importer) => {
      const entries = Object.entries(texts);
      return createDocument(asWhom(await as("Importer")), {
        title: "Test",
        texts: entries.map(([language, paragraphs], index) => ({
          name: `${language}.txt`,
          bytes: new TextEncoder().encode(`${paragraphs.join("\n")}\n`),
          language,
          basedOn: index === 0 ? null : 0,
        })),
      });
    },
    edits: async (editor, id, from, to) => {
      const { segments, head } = await openDocument(context(), id);
      const segment = segments.find(({ text }) => text === from);
      if (!segment) throw new Error(`Expected a segment "${from}"`);
      const seen = { seenRevision: segment.revision, seenHead: head };
      const edit = { document: id, segment: segment.id, text: to, cause: "edit", ...seen } as const;
      return reviseSegment(await as(editor), edit);
    },
    open: (id) => openDocument(context(), id),
  };
}
