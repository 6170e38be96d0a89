import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Code } from "#lib/core/formats/opened-file.ts";
import {
  type TableAuthors,
  type TableOutcome,
  tableAuthors,
  tableOutcome,
} from "#lib/core/formats/review-table/plan-table.ts";
import type { ReviewedText } from "#lib/core/formats/review-table/read-line.ts";
import type { ReviewedTable } from "#lib/core/formats/review-table/read-review-table.ts";
import {
  type ReviewProblem,
  reviewProblem,
} from "#lib/core/formats/review-table/review-problem.ts";
import { type CodeMatches, withMatchedCodes } from "#lib/core/formats/update/match-codes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { readStanding } from "#lib/data/segments.ts";
import type { Context } from "../context.ts";
import { atOneMoment, mustFind } from "../open-document.ts";
import { readInTime } from "../read-texts.ts";
import { Refusal } from "../refusal.ts";
import { readCodesSince } from "./codes-since.ts";

/** A review table that came back. */
export interface TableFile {
  readonly document: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text of the table and what becomes of it. */
export interface TableRow extends TableOutcome, TableAuthors {
  readonly segment: number;
  readonly edition: number;
  /** As it went out, as it stands, and as it came back. */
  readonly sent: string;
  readonly ours: string;
  readonly theirs: string;
  readonly codes: readonly Code[];
  readonly comments: readonly string[];
  readonly status: string;
  readonly language: string;
  /** The revision that stands. */
  readonly revision: number;
}

/** A review table beside the document it was made from, as of one moment. */
export interface ReadTable {
  readonly head: number;
  readonly format: "docx" | "xlsx";
  readonly targets: readonly number[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly ReviewProblem[];
}

/**
 * Reads a review table that came back and works out what becomes of each text.
 * @throws Refusal `no-such-document`, `unreadable` (with the place), `other-document`, or the reason of `options.signal`.
 */
export async function readTable(
  context: Context,
  { document, name, bytes }: TableFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<ReadTable> {
  await mustFind(context.db, context.workspace, document);
  const opening = await readInTime(name, (limitMs) =>
    context.heavy.openTable({ name, bytes }, { ...options, limitMs }),
  );
  if (opening.kind === "unreadable") {
    const { problem } = opening;
    throw new Refusal("unreadable", `Cannot read "${name}": ${problem.reason}`, {
      name,
      ...problem,
    });
  }
  const { table } = opening;
  if (table.document !== document) {
    const message = `Cannot take the table over: it is of document "${table.document}"`;
    throw new Refusal("other-document", message, { document: table.document });
  }
  const format = /\.xlsx$/i.test(name) ? "xlsx" : "docx";
  return { format, ...(await beside(context, document, table)) };
}

async function beside(
  context: Context,
  document: string,
  table: ReviewedTable,
): Promise<Omit<ReadTable, "format">> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, document);
    const known = await gather(db, document, table);
    const rows = table.rows.map((came) => ({ came, row: rowOf(came, known) }));
    return {
      head,
      targets: table.editions.targets,
      rows: rows.flatMap(({ row }) => row ?? []),
      problems: [
        ...table.problems.filter(({ code }) => code !== "damaged-tags"),
        ...rows.flatMap(({ came, row }) => (row ? [] : [unknown(came)])),
      ],
    };
  });
}

/** What a document knows of the texts in a table, by segment. */
interface Known {
  readonly standing: ReadonlySet<number>;
  readonly segments: ReadonlyMap<number, StoredSegment>;
  /** As they went out. */
  readonly sent: ReadonlyMap<number, string>;
  readonly codes: ReadonlyMap<number, CodeMatches>;
  /** By edition. */
  readonly languages: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, ReadonlySet<string>>;
  readonly damaged: ReadonlySet<number>;
}

async function gather(db: Database, document: string, table: ReviewedTable): Promise<Known> {
  const ids = [...new Set(table.rows.map(({ segment }) => segment))];
  const wanted = table.rows.map(({ segment, revision }) => ({ segment, sequence: revision }));
  const sent = await readTextsAt(db, document, wanted);
  const editions = await readEditions(db, document);
  const segments = new Map((await readSegments(db, document, ids)).map((one) => [one.id, one]));
  return {
    segments,
    standing: new Set(await readStanding(db, document, ids)),
    sent: new Map(sent.map(({ segment, text }) => [segment, text])),
    codes: await readCodesSince(db, document, table.rows, segments),
    languages: new Map(editions.map(({ id, language }) => [id, language])),
    notes: notesIn(await readFlags(db, document, { segments: ids })),
    damaged: damagedIn(table),
  };
}

/** A text that came back beside what stands; null where nothing does. */
function rowOf(came: ReviewedText, known: Known): TableRow | null {
  const segment = known.segments.get(came.segment);
  const went = known.sent.get(came.segment);
  if (!segment || went === undefined || !known.standing.has(came.segment)) return null;
  const { id, edition, text: ours, revision, codes = [], isLocked = false } = segment;
  if (edition !== came.edition) return null;
  const matches = known.codes.get(id);
  const recoded = (text: string) => (matches ? withMatchedCodes(text, matches) : text);
  const [sent, theirs] = [recoded(went), recoded(came.text)];
  const language = known.languages.get(edition) ?? "und";
  const hasDamagedTags = known.damaged.has(id);
  const outcome = tableOutcome({
    ...{ came: { ...came, text: theirs }, sent, ours, codes, hasDamagedTags },
    ...{ isLocked, language },
  });
  const isNew = (comment: string) => !known.notes.get(id)?.has(comment.trim());
  return {
    ...{ segment: id, edition, sent, ours, theirs, codes, language, revision },
    ...{ comments: came.comments.filter(isNew), status: came.status },
    ...outcome,
    ...tableAuthors(came),
  };
}

/** A comment that came before is a flag's note by now. */
function notesIn(flags: Awaited<ReturnType<typeof readFlags>>): Map<number, Set<string>> {
  const notes = new Map<number, Set<string>>();
  for (const { segment, note } of flags) {
    const known = notes.get(segment);
    if (known) known.add(note);
    else notes.set(segment, new Set([note]));
  }
  return notes;
}

function damagedIn({ problems }: ReviewedTable): Set<number> {
  return new Set(
    problems.flatMap(({ code, segment }) =>
      code === "damaged-tags" && segment !== null ? [segment] : [],
    ),
  );
}

function unknown({ edition, segment, text }: ReviewedText): ReviewProblem {
  return { ...reviewProblem("unknown-line", 0, text), edition, segment };
}
