import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import type { XmlElement } from "./tree.ts";

/** How an element inside a paragraph is shown. */
export type InlineRole =
  /** Its tags are two codes around its text. */
  | { readonly as: "pair"; readonly label: string }
  /** It is one code with all that it holds, but for a `sub`, whose text is shown. `key` joins one that opens with one that closes. */
  | {
      readonly as: "whole";
      readonly kind: Code["kind"];
      readonly label: string;
      readonly key: string | null;
    }
  /** Its text is shown, its tags are not. */
  | { readonly as: "clear" }
  /** Nothing of it is shown. */
  | { readonly as: "absent" };

/** A tag, or a whole element, that stands in a paragraph unseen. */
export interface UnseenTag {
  readonly at: Span;
  readonly kind: "open" | "close" | "whole";
  /** Which of the tags that belong together: the same for both, unique in the paragraph. */
  readonly element: number;
}

/** A paragraph that is the content of an element. */
export interface Inline {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly pieces: readonly Piece[];
  /** Where each code stands in the source. */
  readonly codeSpans: readonly Span[];
  /** Codes that are a start tag, each with the one that is its end tag: XML cannot do with one of them, nor cross them. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly unseen: readonly UnseenTag[];
  /** All of it is one CDATA section. */
  readonly isSection: boolean;
  /** Elements with several `sub`, whose texts are not shown. */
  readonly unopened: readonly XmlElement[];
}

/** What a paragraph is read by. */
export interface InlineOptions {
  roleOf(element: XmlElement): InlineRole;
  /** Called where the paragraph has more text or codes than one may have; throws. */
  refuse(offset: number): never;
}
