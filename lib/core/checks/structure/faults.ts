import type { Place, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { Difference } from "./comparison.ts";
import { wholeParagraph, wordBesideGap } from "./fault-place.ts";
import { repeatsIn } from "./repeats.ts";
import { createComparer, type RowComparer } from "./row-pairs.ts";

/** A difference in the paragraphs of an edition from what it was translated from. */
export interface Fault {
  readonly kind: Difference["kind"];
  readonly place: Place;
  /** The edition it is told from, and its paragraphs there. */
  readonly witness: number;
  readonly paragraphs: readonly number[];
  /** The hop at which it was born, "en>es". */
  readonly birth: string;
  /** The same where it was born, for one that was inherited. */
  readonly root: Place | null;
}

const known = new WeakMap<PreparedDocument, readonly Fault[]>();

/**
 * Returns in which paragraphs the editions differ from what they were translated from, by row and edition. What differs in the base
 * already is told again where the edition has it too; where it has what its base lacks, the translator knew better. Read once for
 * each state of a document; linear in its rows.
 */
export function faultsIn(document: PreparedDocument): readonly Fault[] {
  const faults = known.get(document) ?? readFaults(document);
  known.set(document, faults);
  return faults;
}

interface RowWork {
  readonly document: PreparedDocument;
  readonly comparer: RowComparer;
  readonly row: number;
  /** The last paragraph of each edition in the rows before; -1 for none. */
  readonly before: readonly number[];
  readonly done: Map<number, readonly Fault[]>;
}

function readFaults(document: PreparedDocument): Fault[] {
  const comparer = createComparer(document);
  const before = document.editions.map(() => -1);
  return document.rows.flatMap((cells, row) => {
    const work = { document, comparer, row, before, done: new Map<number, readonly Fault[]>() };
    const faults = document.editions.flatMap((_, edition) => faultsAt(work, edition));
    for (const [edition, cell] of cells.entries())
      before[edition] = cell.at(-1) ?? before[edition] ?? -1;
    return faults;
  });
}

function faultsAt(work: RowWork, edition: number): readonly Fault[] {
  const { document, done } = work;
  const base = document.editions[edition]?.basedOn ?? null;
  const faults =
    done.get(edition) ??
    (base === null ? [] : [...bornAt(work, base, edition), ...inheritedBy(work, base, edition)]);
  done.set(edition, faults);
  return faults;
}

function bornAt(work: RowWork, base: number, edition: number): Fault[] {
  const { editions } = work.document;
  const birth = `${editions[base]?.language ?? "und"}>${editions[edition]?.language ?? "und"}`;
  return work.comparer.differences(base, edition, work.row).flatMap((difference) => {
    const place = placeOf(work, edition, difference);
    if (!place || !isTelling(work.document, base, edition, difference)) return [];
    const { kind, base: paragraphs } = difference;
    return [{ kind, place, witness: base, paragraphs, birth, root: null }];
  });
}

function inheritedBy(work: RowWork, base: number, edition: number): Fault[] {
  return faultsAt(work, base).flatMap((fault) => {
    const same = work.comparer
      .differences(fault.witness, edition, work.row)
      .find(
        ({ kind, base: told }) => kind === fault.kind && told.join() === fault.paragraphs.join(),
      );
    const place = same ? placeOf(work, edition, same) : null;
    return place ? [{ ...fault, place, root: fault.root ?? fault.place }] : [];
  });
}

/**
 * Tells whether a difference is worth a word: a paragraph that its edition has once more may be missing, the translator has put that
 * right; and parts that are copies were not cut.
 */
function isTelling(
  { editions }: PreparedDocument,
  base: number,
  edition: number,
  { kind, base: paragraphs, target }: Difference,
): boolean {
  const [own, told] =
    kind === "missing" ? [editions[base], paragraphs] : [editions[edition], target];
  if (!own || (kind !== "missing" && kind !== "split")) return true;
  const repeats = repeatsIn(own);
  return !told.some((at) => repeats.has(at));
}

function placeOf(work: RowWork, edition: number, { kind, target }: Difference): Place | null {
  const [paragraph] = target;
  if (kind === "missing")
    return wordBesideGap(work.document, edition, paragraph ?? work.before[edition] ?? -1);
  return paragraph === undefined ? null : wholeParagraph(work.document, edition, paragraph);
}
