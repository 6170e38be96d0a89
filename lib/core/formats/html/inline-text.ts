import { parseFragment } from "parse5";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";

const PARTS = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);?|\r\n?|[ \t\n\f]+|[^&\s]+|[\s\S]/giu;
const WHITE_SPACE = /^[ \t\n\r\f]+$/;

/** A piece of text in HTML; `isSpace` for white space that a browser may fold. */
export interface HtmlPiece extends Piece {
  readonly isSpace: boolean;
}

/** The pieces of a stretch of text in HTML: references decoded, runs of white space one piece each. Linear. */
export function htmlPieces(source: string, { start, end }: Span): HtmlPiece[] {
  return Array.from(source.slice(start, end).matchAll(PARTS), ({ index, 0: written }) => {
    const text = written.startsWith("&") ? decoded(written) : written;
    const at = { start: start + index, end: start + index + written.length };
    return { text, source: at, exact: text === written, isSpace: WHITE_SPACE.test(text) };
  });
}

const references = new Map<string, string>();

// Far more than a document has; a hostile one must not fill the memory.
const MOST_KNOWN = 10_000;

/** What a browser makes of a character reference, or of what only looks like one. */
function decoded(written: string): string {
  const known = references.get(written);
  if (known !== undefined) return known;
  const [node] = parseFragment(written).childNodes;
  const text = node && "value" in node ? node.value : written;
  if (references.size < MOST_KNOWN) references.set(written, text);
  return text;
}
