import { byOrder, cellOf, type PlacedRow, touchedRows } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import { relayProblem } from "#lib/core/document/relay.ts";
import type { Cause, ChangeKind, Delta, VersionName } from "#lib/core/history/change.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";
import { gridProblem } from "./grid-problem.ts";
import type { ReceivedPlace, Reception } from "./reception.ts";
import { receptionsProblem } from "./receptions-problem.ts";

export const ARCHIVE_VERSION = 2;

export interface ArchivedEdition {
  readonly id: number;
  readonly language: string;
  readonly basedOn: number | null;
}

/** Received bytes in base64, under their hash. */
export interface ArchivedOriginal {
  readonly hash: string;
  readonly bytes: string;
}

/** A segment; `born` is the number of the change that brought its first text. */
export interface ArchivedSegment {
  readonly id: number;
  readonly edition: number;
  readonly born: number;
}

/** A link of the aligner between two editions, kept beside the rows; segments by id. */
export interface SegmentBead {
  readonly sourceEdition: number;
  readonly targetEdition: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

export interface ArchivedRevision {
  readonly segment: number;
  readonly text: string;
  readonly cause: Cause;
  readonly basedOn: number | null;
  readonly seen: number;
}

export interface ArchivedChange {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly undoes: number | null;
  readonly delta: Delta;
  readonly revisions: readonly ArchivedRevision[];
}

/** A whole document in one file: what was received, every change since, and what stands now. */
export interface Archive {
  readonly hexapla: typeof ARCHIVE_VERSION;
  readonly title: string;
  readonly nextId: number;
  readonly editions: readonly ArchivedEdition[];
  readonly originals: readonly ArchivedOriginal[];
  readonly receptions: readonly Reception[];
  /** All that ever stood in a row. */
  readonly segments: readonly ArchivedSegment[];
  readonly places: readonly ReceivedPlace[];
  readonly rows: readonly PlacedRow[];
  readonly beads: readonly SegmentBead[];
  readonly changes: readonly ArchivedChange[];
  readonly flags: readonly Flag[];
  readonly dismissals: readonly Dismissal[];
  readonly names: readonly VersionName[];
  /** The last verdict on each segment that has one. */
  readonly reviews: readonly SegmentReview[];
  readonly remarks: readonly Remark[];
}

/**
 * Tells in one sentence what is wrong with an archive whose shape is right but whose parts do not fit together, or null.
 * Linear in the size of the archive.
 */
export function archiveProblem(archive: Archive): string | null {
  return (
    editionsProblem(archive) ??
    receptionsProblem(archive) ??
    gridProblem(archive) ??
    changesProblem(archive) ??
    turnsProblem(archive) ??
    idsProblem(archive)
  );
}

/** The segments that stand in an edition, in the order of its rows. */
export function segmentsInOrder({ rows }: Archive, edition: number): number[] {
  return [...rows].sort(byOrder).flatMap((row) => cellOf(row, edition));
}

/** The text each segment came with: that of its first revision. */
export function receivedTexts({ changes }: Archive): Map<number, string> {
  return new Map(textsIn(changes).reverse());
}

function textsIn(changes: readonly ArchivedChange[]): (readonly [number, string])[] {
  return changes.flatMap(({ revisions }) =>
    revisions.map(({ segment, text }) => [segment, text] as const),
  );
}

function editionsProblem({ editions, segments }: Archive): string | null {
  const ids = editions.map(({ id }) => id);
  const known = new Set(ids);
  if (known.size < ids.length) return "two editions share an id";
  const planned = editions.map(({ language, basedOn }) => ({
    language,
    basedOn: basedOn === null ? null : ids.indexOf(basedOn),
  }));
  const problem = relayProblem(planned);
  if (problem) return `the editions are no relay: ${problem}`;
  const stray = segments.find(({ edition }) => !known.has(edition));
  return stray ? `segment ${stray.id} belongs to no edition` : null;
}

function changesProblem({ changes, segments }: Archive): string | null {
  const gap = changes.findIndex(({ sequence }, index) => sequence !== index + 1);
  if (gap !== -1) return `change ${gap + 1} is missing or out of order`;
  if (changes[0]?.kind !== "import") return "the first change is no import";
  if (changes.slice(1).some(({ kind }) => kind === "import")) return "there are two imports";
  const backward = changes.find(({ sequence, undoes }) => undoes !== null && undoes >= sequence);
  if (backward) return `change ${backward.sequence} takes back what was not made yet`;
  const revisions = changes.flatMap((change) => change.revisions);
  const known = groupBy(revisions, ({ segment }) => segment);
  const bare = segments.find(({ id }) => known.get(id)?.[0]?.basedOn !== null);
  if (bare) return `segment ${bare.id} has no text`;
  const births = new Map(segments.map(({ id, born }) => [id, born]));
  const late = changes.find(({ sequence, revisions: made }) =>
    made.some(({ segment, basedOn }) => basedOn === null && births.get(segment) !== sequence),
  );
  if (late) return `change ${late.sequence} brings a segment that was born elsewhere`;
  return known.size > segments.length ? "a revision belongs to no segment" : null;
}

/** Every text of the log is told twice: as a revision, and as the turn from the one before it. Both must agree. */
function turnsProblem({ changes }: Archive): string | null {
  const current = new Map<number, number>();
  for (const { sequence, kind, delta, revisions } of changes) {
    const told = delta.texts.map(({ segment, before, after }) => `${segment} ${before} ${after}`);
    const made = revisions.map(
      ({ segment }) => `${segment} ${current.get(segment) ?? 0} ${sequence}`,
    );
    const agrees = kind === "import" || told.sort().join() === made.sort().join();
    const based = revisions.every(
      ({ segment, basedOn }) => basedOn === (current.get(segment) ?? null),
    );
    if (!agrees || !based) return `change ${sequence} does not agree with its revisions`;
    for (const { segment } of revisions) current.set(segment, sequence);
  }
  return null;
}

/** Ids that the document will give out one day must not be taken. */
function idsProblem({ flags, segments, editions, changes, nextId }: Archive): string | null {
  const known = new Set(segments.map(({ id }) => id));
  const stray = flags.find(({ segment }) => !known.has(segment));
  if (stray) return `flag ${stray.id} belongs to no segment`;
  const turns = changes.flatMap(({ delta }) =>
    delta.flags.flatMap(({ before, after }) => [before, after]),
  );
  const placed = changes.flatMap(({ delta }) => touchedRows(delta.grid));
  const named = changes.flatMap(({ delta }) =>
    delta.names.flatMap(({ before, after }) => [before, after]),
  );
  const said = changes.flatMap(({ delta }) =>
    delta.remarks.flatMap(({ before, after }) => [before, after]),
  );
  const taken = [...flags, ...editions, ...turns, ...placed, ...named, ...said].find(
    (item) => item !== null && item.id >= nextId,
  );
  return taken ? `id ${taken.id} is not below nextId` : null;
}
