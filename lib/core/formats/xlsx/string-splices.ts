import { codeIndex } from "#lib/core/text/codes.ts";
import { type Piece, type Splice, splice } from "../pieces.ts";
import { inOrder } from "../splice-text.ts";
import { splicesApart } from "../splices-apart.ts";
import { escapeXml } from "../xml/characters.ts";
import type { XmlElement } from "../xml/tree.ts";
import type { CellString } from "./read-table.ts";
import { escapeUnderscores, textElements } from "./string-pieces.ts";

/** The new text of a string, with what it was read as. */
export interface NewText {
  readonly pieces: readonly Piece[];
  readonly sources: readonly string[];
  readonly text: string;
}

/** What turns a string into its new text; characters keep the run they stand in. */
export function stringSplices(
  { source, element }: CellString,
  { pieces, sources, text }: NewText,
): Splice[] {
  if (pieces.length === 0) return [filled(element, text)];
  const splices = splicesApart(pieces, text, (typed) => written(typed, sources));
  return inOrder([...splices, ...spacesKept(source, element, splices)]);
}

function written(text: string, sources: readonly string[]): string {
  return escapeXml(escapeUnderscores(text)).replace(
    /[\u{100000}-\u{10fffd}]/gu,
    (character) => sources[codeIndex(character) ?? 0] ?? "",
  );
}

// A string without characters has no element to go by, or an empty one.
function filled({ tag, at }: XmlElement, text: string): Splice {
  return { ...at, text: `<${tag.name}>${plainText(prefixOf(tag.name), text)}</${tag.name}>` };
}

/** The prefix of a name with its colon; empty for none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** An element `t` with a text, its outer white space kept. */
export function plainText(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${written(text, [])}</${prefix}t>`;
}

/** White space at the ends of an element is only kept where it says so. */
function spacesKept(source: string, element: XmlElement, splices: readonly Splice[]): Splice[] {
  return textElements(element).flatMap(({ tag, inside }) => {
    const own = splices.filter(({ start, end }) => inside.start <= start && end <= inside.end);
    if (own.length === 0 || tag.attributes.has("xml:space")) return [];
    const shifted = own.map((each) => ({
      ...each,
      start: each.start - inside.start,
      end: each.end - inside.start,
    }));
    const content = splice(source.slice(inside.start, inside.end), shifted);
    if (!/^\s|\s$|\n/.test(content)) return [];
    const behindName = tag.at.start + 1 + tag.name.length;
    return [{ start: behindName, end: behindName, text: ' xml:space="preserve"' }];
  });
}
