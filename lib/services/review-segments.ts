import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { judgeSegments, type WantedVerdict } from "./judge-segments.ts";
import { Refusal } from "./refusal.ts";

/** A verdict on segments of a document. */
export interface SegmentVerdict extends Pick<WantedVerdict, "segments" | "verdict" | "seenHead"> {
  readonly document: string;
}

/**
 * Gives or clears the verdict on segments in one change and returns its number; the head where nothing is to be done. A segment that its
 * file locks may be judged: its text stays as it is.
 * @throws Refusal `no-such-segment` where one does not stand in the document; `segments-changed` where the text of one, or what it was made
 * from, was changed after `seenHead`: `details.segments` says which.
 */
export function reviewSegments(
  context: EditorContext,
  { document: id, ...wanted }: SegmentVerdict,
): Promise<number> {
  return changeDocument(context, id, async (tx, document) => {
    const { turns, absent, unseen } = await judgeSegments(tx, document, wanted);
    const [missing] = absent;
    if (missing !== undefined)
      throw new Refusal("no-such-segment", `Cannot judge segment ${missing}: it stands in no row`);
    if (unseen.length > 0) {
      const why = `segment ${unseen[0]} was changed after change ${wanted.seenHead}`;
      throw new Refusal("segments-changed", `Cannot judge what was not seen: ${why}`, {
        segments: unseen,
      });
    }
    return turns.length > 0 ? { kind: "review", delta: { reviews: turns } } : null;
  });
}
