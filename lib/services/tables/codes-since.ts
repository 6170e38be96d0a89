import { groupBy } from "#lib/core/document/grouping.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import type { Code } from "#lib/core/formats/opened-file.ts";
import type { ReviewedText } from "#lib/core/formats/review-table/read-line.ts";
import { type CodeMatches, matchCodes } from "#lib/core/formats/update/match-codes.ts";
import type { Database } from "#lib/data/connect.ts";
import type { StoredSegment } from "#lib/data/documents.ts";
import { readPlaces, readReceptions } from "#lib/data/receptions.ts";

/**
 * For texts that went out before a new version of their file came, which codes theirs are by now; by segment, those alone. The codes of a
 * revision are those of the last file before it.
 */
export async function readCodesSince(
  db: Database,
  document: string,
  texts: readonly ReviewedText[],
  segments: ReadonlyMap<number, StoredSegment>,
): Promise<Map<number, CodeMatches>> {
  const receptions = await readReceptions(db, document);
  if (receptions.every(({ sequence }) => sequence === IMPORT)) return new Map();
  const places = groupBy(await readPlaces(db, document), ({ segment }) => segment);
  return new Map(
    texts.flatMap(({ segment, revision }) => {
      const known = places.get(segment)?.filter(({ reception }) => reception <= revision) ?? [];
      const then = known.at(-1)?.codes ?? [];
      const now = segments.get(segment)?.codes ?? [];
      return areAlike(then, now) ? [] : [[segment, matchCodes(then, now)] as const];
    }),
  );
}

function areAlike(some: readonly Code[], others: readonly Code[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ kind, source }, at) => {
    return kind === others[at]?.kind && source === others[at]?.source;
  });
}
