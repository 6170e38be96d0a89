import type { Database } from "#lib/data/connect.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import type { Past } from "./past.ts";

/** A text of a segment by the change that made it. */
interface WantedText {
  readonly segment: number;
  readonly sequence: number;
}

/**
 * Finds texts of revisions, in the order asked for: those read lately are remembered, the others are read in one query. Linear.
 * @throws where the document has no such revision.
 */
export async function recallTexts(
  db: Database,
  document: string,
  { texts }: Past,
  wanted: readonly WantedText[],
): Promise<string[]> {
  const known = wanted.map(({ segment, sequence }) => texts.get(segment, sequence));
  const unknown = wanted.filter((_, at) => known[at] === undefined);
  const read = unknown.length > 0 ? await readTextsAt(db, document, unknown) : [];
  for (const { segment, sequence, text } of read) texts.keep(segment, sequence, text);
  const bySegment = new Map(read.map((one) => [`${one.segment}@${one.sequence}`, one.text]));
  return wanted.map(({ segment, sequence }, at) => {
    const text = known[at] ?? bySegment.get(`${segment}@${sequence}`);
    if (text !== undefined) return text;
    throw new Error(`Expected revision ${sequence} of segment ${segment}: none`);
  });
}
