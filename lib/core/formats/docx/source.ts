import type { Span } from "#lib/core/text/tokens.ts";
import type { FileTrackedChange } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import type { WordNames } from "./names.ts";

// Paragraphs as they stand in the source of a part, whatever is to be seen of them. Spans are UTF-16 offsets into that source.

/** A part that was read: where its paragraphs are cut from, and how it is written. */
export interface PartSource {
  readonly name: string;
  readonly text: string;
  readonly names: WordNames;
  /** The bytes of another text of this part. */
  encode(text: string): Uint8Array;
}

/** What blocks follow each other: where one paragraph ends, the next may be joined to it. */
export type Flow = FlowItem[];

export type FlowItem =
  | { readonly kind: "paragraph"; readonly paragraph: SourceParagraph }
  | { readonly kind: "row"; readonly cells: readonly Flow[] }
  | { readonly kind: "box"; readonly box: Box };

/** Blocks inside a drawing; `twins` say the same for older programs. */
export interface Box {
  readonly flows: readonly Flow[];
  readonly twins: readonly Flow[];
}

/** Whether content is there only with, or only without, the tracked changes of the file. */
export interface Standing {
  readonly isInserted: boolean;
  readonly isDeleted: boolean;
}

export interface SourceParagraph {
  readonly part: PartSource;
  readonly at: Span;
  /** Where its first content stands, or can: behind its properties; null where it is written as an empty tag. */
  readonly content: number | null;
  readonly runs: readonly Run[];
  /** Its end: the mark that parts it from the next paragraph. */
  readonly mark: Standing;
  readonly boxes: readonly Box[];
  /** Ids of comments. */
  readonly comments: readonly string[];
  readonly tracked: readonly SourceChange[];
}

/** A tracked change as it stands in the source. */
export type SourceChange = Pick<FileTrackedChange, "kind" | "author" | "date" | "text"> & Standing;

/** A run, or an element beside runs that is one whole (`isWhole`: its only node is itself). */
export interface Run extends Standing {
  readonly at: Span;
  /** The qualified name of its tag. */
  readonly name: string;
  readonly isWhole: boolean;
  readonly properties: Span | null;
  /** What is tracked of its properties, within them. */
  readonly propertyChange: Span | null;
  /** Everything in it but its properties. */
  readonly nodes: readonly RunNode[];
  /** The element of a link or a ruby base that it stands in, by where that begins; null for none. */
  readonly holder: number | null;
  /** The outermost content control around it, within the paragraph. */
  readonly control: Span | null;
  /** The element of a tracked change that it stands in directly. */
  readonly wrapper: Wrapper | null;
  readonly language: string | null;
}

export interface Wrapper {
  readonly at: Span;
  readonly inside: Span;
  /** Its start tag and its end tag. */
  readonly open: string;
  readonly close: string;
}

/** What a node is for a reader. A `hidden` one stays where it is whatever is written. */
export type NodeKind = "text" | "code" | "hidden" | "begin" | "separate" | "end" | "instruction";

export interface RunNode {
  readonly kind: NodeKind;
  readonly run: Run;
  readonly name: string;
  readonly at: Span;
  readonly inside: Span;
  /** Its text, or the instruction of a field; none for a code. */
  readonly pieces: readonly Piece[];
  /** Its characters are data of the element, which can be cut between any two pieces. */
  readonly isCharacters: boolean;
  /** White space at its ends is said to count. */
  readonly isPreserved: boolean;
  /** For a code: what is shown of it. */
  readonly label: string;
  /** It cannot be marked as deleted, or holds paragraphs of its own. */
  readonly isPinned: boolean;
}
