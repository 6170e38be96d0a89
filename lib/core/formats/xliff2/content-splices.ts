import { codesIn } from "#lib/core/text/codes.ts";
import { type Piece, type Splice, splicesFor } from "../pieces.ts";
import type { InlineMark } from "./inline.ts";
import { isNested, rewrittenContent } from "./rewrite-content.ts";

/** The content of an element, and what it is to say. */
export interface ContentEdit {
  readonly pieces: readonly Piece[];
  readonly marks: readonly InlineMark[];
  /** What the marks have their places in. */
  readonly markup: string;
  readonly text: string;
  /** Where text goes if there are no pieces. */
  readonly empty: number;
  write(text: string): string;
}

/** The splices that make content say a new text, and the labels of codes that could not stand in it. */
export function contentSplices(edit: ContentEdit): {
  readonly splices: readonly Splice[];
  readonly lost: readonly string[];
} {
  const { pieces, marks, markup, text, empty, write } = edit;
  if (!isPlain(text, marks)) {
    const { content, lost } = rewrittenContent({ marks, markup, text, write });
    const start = pieces[0]?.source.start ?? empty;
    const end = pieces.at(-1)?.source.end ?? empty;
    return { splices: [{ start, end, text: content }], lost };
  }
  const code = (index: number) => {
    const at = marks[index]?.at;
    return at ? markup.slice(at.start, at.end) : null;
  };
  return { splices: splicesFor(pieces, text, { write, code }, empty), lost: [] };
}

/** Whether all codes of a text are known, stand once, and are nested as elements must be. */
function isPlain(text: string, marks: readonly InlineMark[]): boolean {
  const indexes = codesIn(text).map(({ index }) => index);
  return (
    new Set(indexes).size === indexes.length &&
    indexes.every((index) => index < marks.length) &&
    isNested(indexes.flatMap((index) => marks[index] ?? []))
  );
}
