import { groupBy } from "#lib/core/document/grouping.ts";
import { assembleExport } from "#lib/core/formats/archive/assemble-export.ts";
import { exportedFlag } from "#lib/core/formats/archive/exported-from-archive.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { readTheseChanges } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { type DocumentHead, readEditions, readRows } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import {
  readOriginals,
  readPlaces,
  readReceptions,
  readReceptionsInEffect,
} from "#lib/data/receptions.ts";
import { readReviews } from "#lib/data/reviews.ts";
import { readRevisionsUpTo } from "#lib/data/revisions.ts";
import type { Context } from "./context.ts";
import { exportedFindings, type PlacedFlag, type SayFinding } from "./exported-findings.ts";
import { judgeDocument } from "./find-problems.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { findingsIn } from "./problems.ts";
import { pastChange } from "./read-state.ts";
import { recallPast } from "./recall-past.ts";

/** Which document is to leave: as it stood after change `sequence`, where one is named, else as it stands. */
export interface WantedDocument {
  readonly document: string;
  readonly sequence?: number;
}

/**
 * Gathers all that an export may need: texts with their histories, received files, flags; where `say` is given, and of the document as it
 * stands, also what the checks find.
 * @throws Refusal `no-such-document`, `no-such-change`
 */
export async function gatherExport(
  context: Context,
  wanted: WantedDocument,
  say?: SayFinding,
): Promise<ExportedDocument> {
  const { document } = wanted;
  const isCurrent = wanted.sequence === undefined;
  const judged = say && isCurrent ? await judgeDocument(context, document) : null;
  return atOneMoment(context, async (db) => {
    const { title, ...head } = await mustFind(db, context.workspace, document);
    const standing = isCurrent
      ? await standingNow(db, head)
      : await standingThen(context, db, { ...wanted, ...head, title });
    const editions = await readEditions(db, document);
    const revisions = await revisionsOf(db, document, standing.head);
    const textOf = (segment: number) => revisions.get(segment)?.at(-1)?.text ?? "";
    const isSame = judged?.head === standing.head;
    const findings =
      say && isSame ? exportedFindings(findingsIn(judged), { editions, textOf }, say) : [];
    const flags = [...(await flagsOf(db, document, standing.flags)), ...findings];
    return assembleExport({
      ...{ id: document, title, exportedAt: context.now().toISOString(), head: standing.head },
      ...{ editions, revisions, rows: standing.rows, reviews: standing.reviews },
      ...(await filesOf(db, document, standing.receptions)),
      flags: new Map(
        [...groupBy(flags, ({ segment }) => segment)].map(([segment, own]) => [
          segment,
          own.map(({ flag }) => flag),
        ]),
      ),
    });
  });
}

async function standingNow(db: Database, { id, head }: Pick<DocumentHead, "id" | "head">) {
  const receptions = await readReceptionsInEffect(db, id);
  const [rows, flags] = [await readRows(db, id), await readFlags(db, id)];
  return { head, rows, flags, reviews: await readReviews(db, id), receptions };
}

async function standingThen(
  context: Context,
  db: Database,
  { sequence = IMPORT, ...document }: WantedDocument & DocumentHead,
) {
  const past = await recallPast(context, db, document.id);
  pastChange(past, document, sequence);
  const { rows, flags, reviews, receptions } = past.timeline.stateAt(sequence);
  return { head: sequence, rows, flags, reviews, receptions };
}

async function revisionsOf(db: Database, document: string, head: number) {
  const found = (await readRevisionsUpTo(db, document, head)).map(({ at, ...revision }) => {
    return { ...revision, at: at.toISOString() };
  });
  return groupBy(found, ({ segment }) => segment);
}

async function flagsOf(
  db: Database,
  document: string,
  flags: readonly Flag[],
): Promise<PlacedFlag[]> {
  const raised = [...new Set(flags.map((flag) => flag.raised))];
  const changes = raised.length > 0 ? await readTheseChanges(db, document, raised) : [];
  const made = new Map(changes.map((change) => [change.sequence, change]));
  return flags.map((flag) => {
    const { author = "", at } = made.get(flag.raised) ?? {};
    return {
      segment: flag.segment,
      flag: exportedFlag(flag, { author, at: at?.toISOString() ?? "" }),
    };
  });
}

async function filesOf(db: Database, document: string, inEffect: ReadonlyMap<number, number>) {
  const receptions = (await readReceptions(db, document)).filter(
    ({ edition, sequence }) => sequence === (inEffect.get(edition) ?? IMPORT),
  );
  const hashes = receptions.map(({ received }) => received);
  return {
    receptions,
    originals: await readOriginals(db, document, hashes),
    places: await readPlaces(db, document),
  };
}
