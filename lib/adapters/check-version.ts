import type { DeskChecks } from "#lib/core/checks/desk.ts";
import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";
import type { EditedParagraph } from "#lib/core/document/edited-columns.ts";
import type { FoundPart } from "./checked-documents.ts";
import type { PlaceFindings } from "./found-places.ts";
import type { HeavyTasks, TaskOptions } from "./heavy-tasks.ts";
import type { LaidPart } from "./laid-document.ts";

/** A version of a document that is to be checked; `key` names it among its versions. */
export interface VersionToCheck {
  readonly key: string;
  readonly version: string;
  readonly document: CheckedDocument;
  /** For each edition the ids of its paragraphs. */
  readonly segments: readonly (readonly number[])[];
  readonly desk: DeskChecks;
}

/** What came between an earlier version, whose findings are known, and the one to check. */
export interface EditsSince {
  readonly version: string;
  readonly edits: readonly EditedParagraph[];
}

/** What the checks find in a version. */
export interface CheckedVersion {
  /** Whether these are all findings; else they are those of the places where they are not what they were. */
  readonly isWhole: boolean;
  readonly places: readonly PlaceFindings[];
}

/**
 * Checks a version of a document. Where the thread that checks still has the version it was made from, it is told only the edits and
 * answers only what differs. All that is linear in the document goes to it and comes from it in parts, so that others have their turn
 * between.
 */
export async function checkVersion(
  heavy: HeavyTasks,
  task: VersionToCheck,
  since: EditsSince | null,
  options: TaskOptions = {},
): Promise<CheckedVersion> {
  const { key, version, desk } = task;
  const edits = since && (await check(since.version, since.edits));
  if (edits) return { isWhole: false, places: edits };
  for (const part of partsOf(task)) await heavy.lay(key, part);
  const places = await check(null, []);
  if (places) return { isWhole: true, places };
  throw new Error(`Expected document "${key}" to be checked as it was laid: it has been forgotten`);

  async function check(from: string | null, changed: EditsSince["edits"]) {
    const wanted = { key, version, since: from, edits: changed, desk };
    const found: PlaceFindings[] = [];
    let part: FoundPart | null = await heavy.check(wanted, options);
    while (part) {
      found.push(...part.places);
      if (part.isAll) return found;
      part = await heavy.collect(key, version);
    }
    return null;
  }
}

// About a millisecond to send.
const ITEMS_A_PART = 1_000;

function* partsOf({ document, segments }: VersionToCheck): Generator<LaidPart> {
  const { editions, rows } = document;
  yield { editions: editions.map(({ language, basedOn }) => ({ language, basedOn })) };
  for (const [edition, { paragraphs, received }] of editions.entries()) {
    for (const [start, end] of stretches(paragraphs.length)) {
      yield {
        edition,
        paragraphs: paragraphs.slice(start, end),
        received: received?.slice(start, end),
        segments: segments[edition]?.slice(start, end) ?? [],
      };
    }
  }
  for (const [start, end] of stretches(rows.length)) yield { rows: rows.slice(start, end) };
}

function* stretches(length: number): Generator<[start: number, end: number]> {
  for (let start = 0; start < length; start += ITEMS_A_PART) yield [start, start + ITEMS_A_PART];
}
