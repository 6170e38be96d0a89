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
import { readEditions, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { readStanding } from "#lib/data/segments.ts";
import type { Context } from "../context.ts";
import { atOneMoment, mustFind } from "../open-document.ts";
import { readInTime } from "../read-texts.ts";
import { Refusal } from "../refusal.ts";

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
    const ids = [...new Set(table.rows.map(({ segment }) => segment))];
    const standing = new Set(await readStanding(db, document, ids));
    const segments = new Map((await readSegments(db, document, ids)).map((one) => [one.id, one]));
    const wanted = table.rows.map(({ segment, revision }) => ({ segment, sequence: revision }));
    const sent = new Map(
      (await readTextsAt(db, document, wanted)).map((one) => [one.segment, one.text]),
    );
    const languages = new Map(
      (await readEditions(db, document)).map(({ id, language }) => [id, language]),
    );
    const noted = notesIn(await readFlags(db, document, { segments: ids }));
    const damaged = damagedIn(table);
    const rowOf = (came: ReviewedText): TableRow | null => {
      const segment = segments.get(came.segment);
      const text = sent.get(came.segment);
      if (!segment || text === undefined || !standing.has(came.segment)) return null;
      if (segment.edition !== came.edition) return null;
      const language = languages.get(segment.edition) ?? "und";
      const hasDamagedTags = damaged.has(came.segment);
      return rowFrom(came, segment, { sent: text, language, hasDamagedTags }, noted);
    };
    const rows = table.rows.map((came) => ({ came, row: rowOf(came) }));
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

function rowFrom(
  came: ReviewedText,
  { id, edition, text: ours, revision, codes = [] }: StoredSegment,
  known: Pick<TableRow, "sent" | "language"> & { readonly hasDamagedTags: boolean },
  noted: ReadonlyMap<number, ReadonlySet<string>>,
): TableRow {
  const { sent, language } = known;
  const isNew = (comment: string) => !noted.get(id)?.has(comment.trim());
  return {
    ...{ segment: id, edition, sent, ours, theirs: came.text, codes, language, revision },
    ...{ comments: came.comments.filter(isNew), status: came.status },
    ...tableOutcome({ came, ours, codes, ...known }),
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
