import { mergeTexts } from "#lib/core/diff/merge.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Found } from "#lib/core/search/regex/finder.ts";
import { replaceFound } from "#lib/core/search/replace/replace-found.ts";
import type { StoredSegment } from "#lib/data/documents.ts";
import type { TextEdit } from "../carry-flags.ts";
import type { UsableQuery } from "./usable-query.ts";

/**
 * Why words were left as they are. `gone`: they do not stand there. `changed`: an edit that came in between touches them. `locked`: the file
 * says that the segment is not to be edited. `unfit`: the text would not be one.
 */
export const LEFT_REASONS = ["gone", "changed", "locked", "unfit"] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** What was left as it is in one segment, and why. */
export interface LeftWords {
  readonly segment: number;
  readonly count: number;
  readonly reason: LeftReason;
}

/** A segment with what was chosen in it. */
export interface ChosenWords {
  readonly segment: Pick<
    StoredSegment,
    "id" | "edition" | "text" | "revision" | "codes" | "isLocked"
  >;
  /** The text that it was chosen in, where that is not the current one. */
  readonly seen: string;
  readonly found: readonly Found[];
}

/** A text with its chosen words replaced. */
export interface ReplacedText extends TextEdit {
  readonly revision: number;
  readonly isMerged: boolean;
  readonly count: number;
}

/** Replaces what was chosen in one segment; null where that changes nothing. An edit that came in between and touches none of it is kept. */
export function editOf(
  chosen: ChosenWords,
  { replacing }: UsableQuery,
): ReplacedText | LeftReason | null {
  const { segment, seen, found } = chosen;
  const how = replacing.get(segment.edition);
  if (!how) return "gone";
  const { id, text: before, revision, codes } = segment;
  const { language } = how;
  const wanted = replaceFound(seen, found, how, codes);
  const merge = seen === before ? null : mergeTexts(seen, before, wanted, language);
  if (merge?.kind === "conflict") return "changed";
  const after = merge?.text ?? wanted;
  if (after === before) return null;
  if (segment.isLocked) return "locked";
  if (segmentTextProblem(after, before, codes?.length)) return "unfit";
  const isMerged = after !== wanted;
  return { segment: id, before, after, language, revision, isMerged, count: found.length };
}
