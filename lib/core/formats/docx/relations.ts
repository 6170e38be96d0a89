import { decodeText } from "../encoding/decode-text.ts";
import type { Package } from "../package/open-package.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { childElements, parseXml, type XmlElement } from "../xml/tree.ts";
import type { DecodedPart } from "./read-flows.ts";

/** A relationship from one part to another within the package (ISO/IEC 29500-2, §6.5). */
export interface Relation {
  readonly id: string;
  /** The last step of its type, the same in Strict and Transitional: `footnotes`, `header`. */
  readonly kind: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

const FORMAT = "docx";

/** Decodes a part, by its mark or what its XML declaration says. @throws UnreadableDocumentError */
export function decodePart(from: Package, name: string): DecodedPart {
  const { text, encode } = decodeText(from.read(name), { format: FORMAT, part: name, declared });
  return { name, text, encode: (written) => encode(written) ?? encodeAsAscii(written, encode) };
}

function declared(beginning: string): string | null {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? null;
}

// A part in an encoding of one byte has no room for most characters: they stand as references.
function encodeAsAscii(text: string, encode: (text: string) => Uint8Array | null): Uint8Array {
  const ascii = text.replace(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0)};`);
  const bytes = encode(ascii);
  if (bytes) return bytes;
  throw new Error("Expected every encoding to have room for ASCII");
}

/** The relationships of a part, or of the package for the empty name; in order, without those that lead outside. */
export function relationsOf(from: Package, part: string): Relation[] {
  const name = relationsPart(part);
  if (!from.has(name)) return [];
  const root = parseXml(decodePart(from, name).text, { format: FORMAT, part: name });
  const all = childElements(root, "Relationship").filter(
    ({ tag }) => tag.attributes.get("TargetMode") !== "External",
  );
  return all.map(({ tag }) => ({
    id: tag.attributes.get("Id") ?? "",
    kind: (tag.attributes.get("Type") ?? "").split("/").at(-1) ?? "",
    target: resolved(part, tag.attributes.get("Target") ?? ""),
  }));
}

/** Name of the part that lists the relationships of a part. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolved(part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Name of the part with the body of a document. @throws UnreadableDocumentError `part-missing` */
export function mainPart(from: Package): string {
  const known = relationsOf(from, "").filter(({ kind }) => kind === "officeDocument");
  const found = [...known.map(({ target }) => target), "word/document.xml"].find((name) =>
    from.has(name),
  );
  if (found !== undefined) return found;
  throw new UnreadableDocumentError({
    format: FORMAT,
    reason: "part-missing",
    part: "word/document.xml",
    line: 1,
    column: 1,
  });
}

/** The parts with words that a document's body leads to, in the order they are read in: footnotes, endnotes, headers, footers. */
export function wordParts(from: Package, relations: readonly Relation[]): string[] {
  const names = ["footnotes", "endnotes", "header", "footer"].flatMap((wanted) =>
    relations
      .filter(({ kind, target }) => kind === wanted && from.has(target))
      .map(({ target }) => target),
  );
  return [...new Set(names)];
}

/** The root of a small part, and its text. */
export function readSmallPart(
  from: Package,
  name: string,
): DecodedPart & { readonly root: XmlElement } {
  const decoded = decodePart(from, name);
  return { ...decoded, root: parseXml(decoded.text, { format: FORMAT, part: name }) };
}
