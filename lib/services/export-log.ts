import { digestOfText, type LinkedLine, linkLine } from "#lib/adapters/linked-lines.ts";
import {
  LOG_VERSION,
  type LogEnd,
  type LogHeader,
  writtenState,
} from "#lib/core/formats/archive/change-log.ts";
import { readLogPage, readNextId } from "#lib/data/archive.ts";
import { readBeads } from "#lib/data/beads.ts";
import type { Database } from "#lib/data/connect.ts";
import type { DocumentHead } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import type { Past } from "./past.ts";
import { readReceived } from "./read-received.ts";
import { recallPast } from "./recall-past.ts";

/** A document's log, to be written line by line. */
export interface ExportedLog {
  readonly title: string;
  readonly lines: AsyncIterable<string>;
}

// Changes read at a time; what is held beside them is the first line.
const PAGE = 500;
const IMPORT = 1;

/**
 * Writes the log of a document as lines of JSON: what it was before its first change, every change with its revisions, and a digest of the
 * state they lead to. Changes are only ever added, so that no transaction is held while the lines are taken.
 * @throws Refusal `no-such-document`, before the first line
 */
export async function exportLog(context: Context, id: string): Promise<ExportedLog> {
  const { header, end } = await atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const past = await recallPast(context, db, id);
    const state = past.timeline.stateAt(document.head);
    return {
      header: await headerOf(db, document, past),
      end: { head: document.head, state: digestOfText(writtenState(state)) },
    };
  });
  return { title: header.title, lines: linesOf(context.db, id, header, end) };
}

async function headerOf(db: Database, { id, title }: DocumentHead, past: Past): Promise<LogHeader> {
  return {
    "hexapla-log": LOG_VERSION,
    title,
    nextId: await readNextId(db, id),
    ...(await readReceived(db, id)),
    rows: past.timeline.stateAt(IMPORT).rows,
    beads: await readBeads(db, id),
  };
}

async function* linesOf(
  db: Database,
  id: string,
  header: LogHeader,
  end: LogEnd,
): AsyncGenerator<string> {
  let last: LinkedLine = linkLine("", header);
  yield last.line;
  for (let since = 0; since < end.head; since += PAGE) {
    const limit = Math.min(PAGE, end.head - since);
    for (const change of await readLogPage(db, id, since, limit)) {
      last = linkLine(last.digest, change);
      yield last.line;
    }
  }
  yield linkLine(last.digest, end).line;
}
