import { detectLanguage } from "#lib/adapters/language.ts";
import { type DocumentText, readDocument } from "#lib/core/formats/read-document.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";

/** A text as it was dropped or pasted. */
export interface ReceivedText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why and where a text cannot be read; `reason` is stable, places are 1-based. */
export interface ReadingProblem {
  readonly reason: string;
  readonly format: string;
  readonly line: number;
  readonly column: number;
}

/** What became of one received text. */
export type Reading =
  | {
      readonly kind: "read";
      readonly name: string;
      readonly language: string;
      readonly text: DocumentText;
    }
  | { readonly kind: "unreadable"; readonly name: string; readonly problem: ReadingProblem };

/** Reads a text and detects its language. A text that cannot be read is told with its place, not thrown. */
export function readText({ name, bytes }: ReceivedText): Reading {
  try {
    const text = readDocument(bytes, name);
    const prose = text.paragraphs.map((paragraph) => paragraph.text).join("\n");
    return { kind: "read", name, language: detectLanguage(prose), text };
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const { reason, format, line, column } = error;
    return { kind: "unreadable", name, problem: { reason, format, line, column } };
  }
}
