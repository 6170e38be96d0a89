import { type GridChange, type PlacedRow, writtenCells } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import {
  type Delta,
  type FlagTurn,
  NO_DELTA,
  type ReceptionInEffect,
  type Turn,
} from "#lib/core/history/change.ts";
import type { PastState } from "#lib/core/history/timeline.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Database } from "#lib/data/connect.ts";
import { readDismissals } from "#lib/data/dismissals.ts";
import { type DocumentHead, readEditions, readRows, readSegments } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readReceptionsInEffect } from "#lib/data/receptions.ts";
import { readReviews, readSegmentFacts } from "#lib/data/reviews.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { carryFlags, sameFlag } from "../carry-flags.ts";
import type { PlannedChange } from "../change-document.ts";
import { type NewText, revisionsOf } from "../new-texts.ts";
import type { Conflict } from "./conflict.ts";
import type { Step } from "./outlook.ts";
import { restoredReviews } from "./restore-reviews.ts";
import { readLanguages } from "./revert-texts.ts";

/** What brings a document back to an earlier state. */
export interface Restoration extends Step {
  readonly planned: PlannedChange & Step["planned"];
}

/**
 * Works out how to bring a document, or one of its editions, back to how it stood: its texts, its rows, and the flags and dismissals
 * of that time as they were then. What was flagged or dismissed later stays, moved along with its words: it was said by somebody who has
 * read on, and a text that comes back does not make it untrue. Of an edition come back its texts and their flags; rows and dismissals
 * are the whole document's.
 */
export async function planRestoration(
  db: Database,
  { id, head }: DocumentHead,
  state: PastState,
  edition?: number,
): Promise<Restoration> {
  const isWhole = edition === undefined;
  const receptions = isWhole
    ? restoredReceptions(await readReceptionsInEffect(db, id), state.receptions)
    : [];
  const edits = await restoredTexts(db, id, { ...state, turns: receptions }, edition);
  const { revisions, texts } = revisionsOf(edits.changed, head, "restore");
  const flags = await readFlags(db, id);
  const rows = await readRows(db, id);
  return {
    planned: {
      kind: "restore",
      revisions,
      delta: {
        ...NO_DELTA,
        texts,
        grid: isWhole ? restoredRows(rows, state.rows) : null,
        flags: restoredFlags(flags, state.flags, edits),
        dismissals: isWhole
          ? restoredDismissals(await readDismissals(db, id), state.dismissals)
          : [],
        receptions,
        reviews: await reviewsBack(db, { id, head }, state, edits, isWhole ? state.rows : rows),
      },
    },
    texts: edits.changed,
    conflicts: edits.held,
  };
}

async function reviewsBack(
  db: Database,
  { id, head }: Pick<DocumentHead, "id" | "head">,
  then: PastState,
  { changed, segments, revisions }: RestoredTexts,
  rows: readonly PlacedRow[],
): Promise<Delta["reviews"]> {
  const reviews = await readReviews(db, id);
  if (reviews.length + then.reviews.length === 0) return [];
  const rewritten = new Set(changed.map(({ segment }) => segment));
  const standing = new Map(
    (await readSegmentFacts(db, id)).map(({ segment, revision }) => [segment, revision]),
  );
  return restoredReviews({
    ...{ editions: await readEditions(db, id), then, reviews, rows },
    isBack: (segment) => segments.has(segment),
    revisionOf: (segment) => {
      if (rewritten.has(segment)) return head + 1;
      return standing.get(segment) ?? revisions.get(segment) ?? 0;
    },
  });
}

interface RestoredTexts {
  readonly changed: readonly NewText[];
  /** The segments that are in question. */
  readonly segments: ReadonlySet<number>;
  /** Their revisions as they are. */
  readonly revisions: ReadonlyMap<number, number>;
  /** What its file locks stays as it is, unless another file comes back with it. */
  readonly held: readonly Conflict[];
}

async function restoredTexts(
  db: Database,
  document: string,
  { texts, turns }: Pick<PastState, "texts"> & { readonly turns: Delta["receptions"] },
  only: number | undefined,
): Promise<RestoredTexts> {
  const all = await readSegments(db, document, only === undefined ? [...texts.keys()] : undefined);
  const segments = all.filter(({ id, edition }) => {
    return texts.has(id) && (only === undefined || edition === only);
  });
  const others = segments.filter(({ id, revision }) => texts.get(id) !== revision);
  const wanted = others.map(({ id }) => ({ segment: id, sequence: texts.get(id) ?? 0 }));
  const found = await readTextsAt(db, document, wanted);
  const then = new Map(found.map(({ segment, text }) => [segment, text]));
  const languages = await readLanguages(db, document);
  const received = new Set(turns.map(({ after }) => after?.edition));
  const wouldChange = others.flatMap(({ id, text, revision, edition, isLocked }) => {
    const language = languages.get(edition) ?? "und";
    const edit = { segment: id, before: text, after: then.get(id) ?? text, revision, language };
    const isHeld = isLocked && !received.has(edition);
    return edit.before === edit.after ? [] : [{ edit, isHeld }];
  });
  const held = wouldChange.flatMap(({ edit, isHeld }) => (isHeld ? [edit] : []));
  const stays = new Set(held.map(({ segment }) => segment));
  return {
    changed: wouldChange.flatMap(({ edit, isHeld }) => (isHeld ? [] : [edit])),
    segments: new Set(segments.flatMap(({ id }) => (stays.has(id) ? [] : [id]))),
    revisions: new Map(segments.map(({ id, revision }) => [id, revision])),
    held: held.map(({ segment, before: theirs, after: yours }) => {
      return { what: "text", segment, yours, theirs, isLocked: true };
    }),
  };
}

function restoredRows(now: readonly PlacedRow[], then: readonly PlacedRow[]): GridChange | null {
  const written = (rows: readonly PlacedRow[]) => new Set(rows.map(rowAsText));
  const [standing, wanted] = [written(now), written(then)];
  const before = now.filter((row) => !wanted.has(rowAsText(row)));
  const after = then.filter((row) => !standing.has(rowAsText(row)));
  return before.length + after.length > 0 ? { before, after } : null;
}

function rowAsText({ id, order, confidence, confirmed, alternative, cells }: PlacedRow): string {
  return JSON.stringify([id, order, confidence, confirmed, alternative, writtenCells(cells)]);
}

function restoredReceptions(
  now: ReadonlyMap<number, number>,
  then: ReadonlyMap<number, number>,
): Turn<ReceptionInEffect>[] {
  const turns = [...now].map(([edition, reception]) => ({
    before: { edition, reception },
    after: { edition, reception: then.get(edition) ?? IMPORT },
  }));
  return turns.filter(({ before, after }) => before.reception !== after.reception);
}

function restoredFlags(
  now: readonly Flag[],
  then: readonly Flag[],
  { changed, segments }: RestoredTexts,
): FlagTurn[] {
  const standing = new Map(now.map((flag) => [flag.id, flag]));
  const back = then
    .filter(({ segment }) => segments.has(segment))
    .map((after) => turnTo(standing.get(after.id) ?? null, after))
    .filter(({ before, after }) => !sameFlag(before, after));
  const known = new Set(then.map(({ id }) => id));
  const later = now.filter(({ id }) => !known.has(id));
  const laterIn = groupBy(later, ({ segment }) => segment);
  return [...back, ...changed.flatMap((edit) => carryFlags(laterIn.get(edit.segment) ?? [], edit))];
}

function turnTo(before: Flag | null, after: Flag): FlagTurn {
  const { start, end, quote } = after;
  const carried = before !== null && sameFlag({ ...before, start, end, quote }, after);
  return { before, after, carried };
}

function restoredDismissals(
  now: readonly Dismissal[],
  then: readonly Dismissal[],
): Turn<Dismissal>[] {
  const standing = new Map(now.map((dismissal) => [dismissal.id, dismissal]));
  return then
    .map((after) => ({ before: standing.get(after.id) ?? null, after }))
    .filter(({ before, after }) => before?.reason !== after.reason || before.key !== after.key);
}
