import { codeIndex } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Piece, type Splice, splice } from "../pieces.ts";
import { inOrder } from "../splice-text.ts";
import { splicesApart } from "../splices-apart.ts";
import { escapeXml } from "../xml/characters.ts";
import type { OdtParagraph } from "./paragraph-builder.ts";

// Stands for a blank that has to be written as an element while texts are compared; no character of any text.
const HARD = "\ufdd0";

/**
 * What turns a paragraph into its new text: characters keep the spans they stand in, and what is no character stays. `within` are the splices of
 * paragraphs that stand inside of its codes: a code that is written elsewhere takes them along.
 */
export function paragraphSplices(
  source: string,
  { pieces, elements, folded, prefix }: OdtParagraph,
  text: string,
  within: readonly Splice[],
): Splice[] {
  const code = (index: number) => {
    const at = elements[index]?.at ?? { start: 0, end: 0 };
    const own = within.filter(({ start, end }) => at.start <= start && end <= at.end);
    const shifted = own.map((each) => ({
      ...each,
      start: each.start - at.start,
      end: each.end - at.start,
    }));
    return splice(source.slice(at.start, at.end), inOrder(shifted));
  };
  const marked = pieces.map((piece) => withHardBlanks(source, piece));
  const splices = splicesApart(marked, hardBlanks(text), (typed) => written(typed, prefix, code));
  return folded.length === 0 ? splices : [...splices, ...unfolded(folded, splices)];
}

// What made folded blanks say nothing may be gone.
function unfolded(folded: readonly Span[], splices: readonly Splice[]): Splice[] {
  const ordered = inOrder(splices);
  let next = 0;
  return [...folded]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      return (ordered[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    })
    .map((span) => ({ ...span, text: "" }));
}

function withHardBlanks(source: string, piece: Piece): Piece {
  const isElement = !piece.exact && /^ +$/.test(piece.text) && source[piece.source.start] === "<";
  return isElement ? { ...piece, text: HARD.repeat(piece.text.length) } : piece;
}

// A blank at the start or the end, and one behind another, is folded away where it stands as a character.
function hardBlanks(text: string): string {
  return text.replace(/^ | $/g, HARD).replace(/(?<=[ \ufdd0]) /g, HARD);
}

function written(typed: string, prefix: string, code: (index: number) => string): string {
  return typed.replace(
    /\ufdd0+|[\t\n\u{100000}-\u{10fffd}]|[^\ufdd0\t\n\u{100000}-\u{10fffd}]+/gu,
    (part) => {
      const index = codeIndex(part);
      if (index !== null) return code(index);
      if (part === "\t") return `<${prefix}tab/>`;
      if (part === "\n") return `<${prefix}line-break/>`;
      if (!part.startsWith(HARD)) return escapeXml(part);
      return part.length === 1 ? `<${prefix}s/>` : `<${prefix}s ${prefix}c="${part.length}"/>`;
    },
  );
}
