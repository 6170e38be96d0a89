import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "../opened-file.ts";
import type { PartSource, RunNode, SourceParagraph, Standing } from "./source.ts";

/** Which tracked changes of the file its text is read with. */
export type View = "accepted" | "original";

/** What stands together in a text and in the source; cut anywhere only where `exact`. A code's further nodes have no text. */
export interface Unit {
  readonly text: string;
  readonly source: Span;
  readonly exact: boolean;
  readonly node: RunNode;
  /** Index of the code it belongs to; null for words. */
  readonly code: number | null;
}

/** A code and what it is made of. */
export interface SegmentCode extends Code {
  readonly nodes: readonly RunNode[];
  /** The character itself, for one that stands in the material as a code would. */
  readonly literal: string | null;
  /** It stays where it is: it cannot be marked as deleted, or holds paragraphs. */
  readonly isPinned: boolean;
}

/** A paragraph as a reader sees it, made of one in the source or of several whose ends are not to be seen. */
export interface Segment {
  readonly part: PartSource;
  readonly paragraphs: readonly SourceParagraph[];
  readonly units: readonly Unit[];
  readonly text: string;
  readonly codes: readonly SegmentCode[];
  /** The same words again for older programs: they are written along. */
  readonly twins: readonly Segment[];
  /** Where the drawing stands that it is in; null outside of drawings. */
  readonly host: SourceParagraph | null;
}

/** Whether something is there in a view. */
export function isSeen({ isInserted, isDeleted }: Standing, view: View): boolean {
  return view === "accepted" ? !isDeleted : !isInserted;
}
