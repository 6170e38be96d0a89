import { type PastState, Timeline } from "#lib/core/history/timeline.ts";
import type { Flag, PlainFlag } from "#lib/core/quality/flags.ts";
import { ARCHIVE_VERSION, type Archive, type ArchivedChange } from "./archive.ts";
import { IMPORT } from "./reception.ts";

export const LOG_VERSION = 2;

type LogParts =
  | "title"
  | "nextId"
  | "editions"
  | "originals"
  | "receptions"
  | "segments"
  | "places"
  | "rows"
  | "beads";

/**
 * What a log of changes begins with: all that a document was before the first of them, its rows as the aligner laid them; and the files
 * and segments that later changes brought.
 */
export interface LogHeader extends Pick<Archive, LogParts> {
  readonly "hexapla-log": typeof LOG_VERSION;
}

/** What a log of changes ends with: one without it was cut off. */
export interface LogEnd {
  readonly head: number;
  /** A digest of `writtenState()`. */
  readonly state: string;
}

/** A log of changes, read. Each change is numbered by its place. */
export interface ChangeLog extends LogEnd {
  readonly header: LogHeader;
  readonly changes: readonly ArchivedChange[];
}

/** A state as a string to take a digest of; texts by their revisions, whose words the log holds. */
export function writtenState({
  texts,
  receptions,
  reviews,
  remarks,
  flags: standing,
  ...state
}: PastState): string {
  // Older logs know nothing of these; their digests are to stay what they were.
  const later = {
    ...(receptions.size > 0 && { receptions: Object.fromEntries(receptions) }),
    ...(reviews.length > 0 && { reviews }),
    ...(remarks.length > 0 && { remarks }),
  };
  const flags = standing.map(asFirstWritten);
  return JSON.stringify([inOrder(texts), inKeyOrder({ ...state, flags, ...later })]);
}

function asFirstWritten({ suggestion, repeats, ...flag }: Flag): PlainFlag {
  return {
    ...flag,
    ...(suggestion !== null && { suggestion }),
    ...(repeats !== null && { repeats }),
  };
}

function inOrder(texts: PastState["texts"]): (readonly [number, number])[] {
  return [...texts].sort(([a], [b]) => a - b);
}

function inKeyOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  const entries = Object.entries(value).map(([key, inner]) => [key, inKeyOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The state that a log leads to. Its changes must be numbered from 1 without a gap, and not be none. */
export function stateAfter({ header, changes }: ChangeLog): PastState {
  const segments = header.segments.filter(({ born }) => born === IMPORT).map(({ id }) => id);
  const timeline = new Timeline({ segments, rows: header.rows });
  for (const change of changes) timeline.append(change);
  return timeline.stateAt(timeline.head);
}

/** The archive that holds the same document as a log, and `state`, what the log leads to. */
export function archiveOfLog({ header, changes }: ChangeLog, state: PastState): Archive {
  const { "hexapla-log": _, ...document } = header;
  const { rows, flags, dismissals, names, reviews, remarks } = state;
  return {
    ...document,
    hexapla: ARCHIVE_VERSION,
    rows,
    changes,
    flags,
    dismissals,
    names,
    reviews,
    remarks,
  };
}
