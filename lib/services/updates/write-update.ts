import { groupBy } from "#lib/core/document/grouping.ts";
import { takeIn } from "#lib/core/document/take-in.ts";
import {
  marksOf,
  type ReceivedPlace,
  type Reception,
} from "#lib/core/formats/archive/reception.ts";
import type { DecidedUpdate } from "#lib/core/formats/update/decide-update.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { Arrivals, NewRevision } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readRows } from "#lib/data/documents.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { readSegmentHeads } from "#lib/data/segments.ts";
import { carryFlags } from "../carry-flags.ts";
import type { PlannedChange } from "../change-document.ts";
import { type NewText, revisionsOf } from "../new-texts.ts";
import type { EditionPlan } from "./plan-editions.ts";
import type { UpdateSource } from "./read-update.ts";
import { type Seat, type SeatedEdition, turnoverOf } from "./turnover.ts";

/** How one edition is to stand after an update. */
export interface DecidedEdition {
  readonly plan: EditionPlan;
  readonly decided: DecidedUpdate;
}

/** A new file, and how the editions in it are to stand. */
export interface DecidedUpdateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decided: readonly DecidedEdition[];
}

/** The change that carries out what is decided, in a document that stands at `head`. */
export async function planWriting(
  tx: Writing,
  { id, head, nextId }: { readonly id: string; readonly head: number; readonly nextId: number },
  source: UpdateSource,
  { name, bytes, decided }: DecidedUpdateFile,
): Promise<PlannedChange> {
  const seated = seatedFrom(decided, nextId);
  const born = seated.flatMap(({ seats }) => seats.filter(({ isBorn }) => isBorn));
  const firstRow = nextId + born.length;
  const grid = takeIn(await readRows(tx, id), turnoverOf(seated, source.file.rows), firstRow);
  const { revisions, texts } = revisionsOf(seated.flatMap(editsIn), head, "update");
  const first = new Map([...(await firstTexts(tx, id, seated)), ...textsOf(born)]);
  return {
    kind: "update",
    idsUsed: born.length + grid.after.filter((row) => row.id >= firstRow).length,
    arrivals: arrivalsOf(seated, source, { name, bytes, sequence: head + 1, first }),
    revisions: [...revisions, ...born.map((seat) => firstRevision(seat, head))],
    delta: {
      texts: [...texts, ...born.map(({ segment }) => ({ segment, before: 0, after: head + 1 }))],
      grid: grid.before.length + grid.after.length > 0 ? grid : null,
      flags: flagsOf(seated.flatMap(editsIn), source.flags),
      receptions: seated.map(({ plan: { edition } }) => ({
        before: { edition: edition.id, reception: inEffect(source, edition.id).sequence },
        after: { edition: edition.id, reception: head + 1 },
      })),
    },
  };
}

/** What the file brings, as change `sequence`; `first` are the texts with which segments came. */
function arrivalsOf(
  seated: readonly SeatedEdition[],
  source: UpdateSource,
  { name, bytes, sequence, first }: NewFile,
): Arrivals {
  return {
    originals: [{ hash: source.hash, bytes }],
    receptions: seated.map(({ plan }) => receptionOf(plan, source, { name, sequence })),
    segments: seated.flatMap(({ plan, seats }) =>
      seats.flatMap(({ segment, isBorn }) =>
        isBorn ? [{ id: segment, edition: plan.edition.id }] : [],
      ),
    ),
    places: seated.flatMap((edition) => placesOf(edition, sequence, first)),
  };
}

interface NewFile extends Pick<DecidedUpdateFile, "name" | "bytes"> {
  readonly sequence: number;
  readonly first: ReadonlyMap<number, string>;
}

function seatedFrom(decided: readonly DecidedEdition[], nextId: number): SeatedEdition[] {
  let id = nextId;
  return decided.map((edition) => ({
    ...edition,
    seats: edition.decided.placed.map((placed) => {
      const { segment } = placed;
      return { ...placed, segment: segment ?? id++, isBorn: segment === null };
    }),
  }));
}

function editsIn({ plan, seats }: SeatedEdition): NewText[] {
  return seats.flatMap(({ segment: id, text: after, isBorn }) => {
    const segment = isBorn ? undefined : plan.segments.get(id);
    if (!segment) return [];
    const { text: before, revision } = segment;
    return [{ segment: id, before, after, revision, language: plan.edition.language }];
  });
}

function textsOf(born: readonly Seat[]): [number, string][] {
  return born.map(({ segment, text }) => [segment, text]);
}

/** The texts with which segments came first; a place tells its text only where that is another one. */
async function firstTexts(
  tx: Writing,
  document: string,
  seated: readonly SeatedEdition[],
): Promise<Map<number, string>> {
  const standing = seated.flatMap(({ seats }) => seats.filter(({ isBorn }) => !isBorn));
  const ids = standing.map(({ segment }) => segment);
  const heads = await readSegmentHeads(tx, document, ids);
  const wanted = heads.map(({ id, born }) => ({ segment: id, sequence: born }));
  const found = await readTextsAt(tx, document, wanted);
  return new Map(found.map(({ segment, text }) => [segment, text]));
}

function firstRevision({ segment, text }: Seat, head: number): NewRevision {
  return { segment, text, cause: "update", basedOn: null, seen: head };
}

function placesOf(
  { plan, seats }: SeatedEdition,
  reception: number,
  first: ReadonlyMap<number, string>,
): ReceivedPlace[] {
  return seats.flatMap(({ segment, paragraph: place }) => {
    const paragraph = plan.text.paragraphs[place];
    if (!paragraph) return [];
    const other = paragraph.text === first.get(segment) ? null : paragraph.text;
    return [
      { edition: plan.edition.id, reception, segment, place, text: other, ...marksOf(paragraph) },
    ];
  });
}

function receptionOf(
  { edition, text }: EditionPlan,
  { file, hash }: UpdateSource,
  { name, sequence }: { readonly name: string; readonly sequence: number },
): Reception {
  const { format, reading } = file;
  const own = { edition: edition.id, sequence, fileName: name, slot: text.slot };
  return { ...own, format, reading, received: hash };
}

function inEffect({ editions }: UpdateSource, edition: number): Reception {
  const found = editions.find(({ id }) => id === edition);
  if (!found) throw new Error(`Expected a reception of edition ${edition}: found none`);
  return found.reception;
}

function flagsOf(edits: readonly NewText[], flags: readonly Flag[]) {
  const flagsIn = groupBy(flags, ({ segment }) => segment);
  return edits
    .filter(({ before, after }) => before !== after)
    .flatMap((edit) => carryFlags(flagsIn.get(edit.segment) ?? [], edit));
}
