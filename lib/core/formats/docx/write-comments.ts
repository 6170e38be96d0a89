import type { Package } from "../package/open-package.ts";
import { escapeAttribute, escapeXml } from "../xml/characters.ts";
import { childElements } from "../xml/tree.ts";
import type { PlacedComment } from "./file-comment.ts";
import { wordsInRun, writable } from "./markup.ts";
import { isStrict, namesUnder, type WordNames } from "./names.ts";
import { commentsPart } from "./read-comments.ts";
import type { ReceivedDocx } from "./received-docx.ts";
import { type Relation, readSmallPart, relationsPart } from "./relations.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const CONTENT_TYPES = "[Content_Types].xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds comments to the part that a document has for them, or makes one and all that leads to it. Into `written`, by name. */
export function writeComments(
  { from, main, relations, contents }: ReceivedDocx,
  comments: readonly PlacedComment[],
  written: Map<string, Uint8Array>,
): void {
  const part = commentsPart(from, relations);
  if (part !== null) {
    written.set(part, appended(from, part, comments));
    return;
  }
  const names = contents[0]?.part.names ?? namesUnder(readSmallPart(from, main).root.tag);
  const name = freeName(from, main);
  const inside = comments.map((comment) => commentMarkup(comment, names)).join("");
  const root = `${names.prefix}comments`;
  const declared = `xmlns:${names.prefix.slice(0, -1)}="${names.uri}"`;
  const text = `${DECLARATION}<${root} ${declared}>${inside}</${root}>`;
  written.set(name, new TextEncoder().encode(text));
  written.set(relationsPart(main), withRelation(from, main, relations, { name, names }));
  written.set(CONTENT_TYPES, withOverride(from, name));
}

function appended(from: Package, part: string, comments: readonly PlacedComment[]): Uint8Array {
  const { root, text, encode } = readSmallPart(from, part);
  const names = namesUnder(root.tag);
  const inside = comments.map((comment) => commentMarkup(comment, names)).join("");
  return encode(inserted(text, root, inside));
}

interface Root {
  readonly tag: { readonly name: string; readonly isEmpty: boolean };
  readonly inside: { readonly end: number };
  readonly at: { readonly start: number; readonly end: number };
}

/** A text with something more at the end of its root element, which may be an empty tag. */
function inserted(text: string, { tag, inside, at }: Root, more: string): string {
  if (!tag.isEmpty) return text.slice(0, inside.end) + more + text.slice(inside.end);
  const open = text.slice(at.start, at.end).replace(/\/>$/, ">");
  return `${text.slice(0, at.start)}${open}${more}</${tag.name}>${text.slice(at.end)}`;
}

function commentMarkup({ id, author, date, text }: PlacedComment, names: WordNames): string {
  const { prefix, declaration } = names;
  const by = writable(author);
  const initials = [...by.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
    .map(([letter]) => letter)
    .join("");
  const dated = date === "" ? "" : ` ${prefix}date="${escapeAttribute(date.replace(/\.\d+/, ""))}"`;
  const said = `${prefix}author="${escapeAttribute(by)}"${dated} ${prefix}initials="${escapeXml(initials)}"`;
  const lines = writable(text)
    .split("\n")
    .map((line, at) => {
      const mark = at === 0 ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : "";
      return `<${prefix}p>${mark}<${prefix}r>${wordsInRun(line, `${prefix}t`, names)}</${prefix}r></${prefix}p>`;
    });
  return `<${prefix}comment${declaration} ${prefix}id="${id}" ${said}>${lines.join("")}</${prefix}comment>`;
}

function freeName(from: Package, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const taken = new Set(from.names.map((name) => name.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const name = `${folder}comments${number === 0 ? "" : number}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

interface Made {
  readonly name: string;
  readonly names: WordNames;
}

function withRelation(
  from: Package,
  main: string,
  relations: readonly Relation[],
  { name, names }: Made,
): Uint8Array {
  const type = `${isStrict(names) ? STRICT_TYPES : TYPES}/comments`;
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const list = relationsPart(main);
  const target = name.slice(main.lastIndexOf("/") + 1);
  const entry = (tag: string) =>
    `<${tag} Id="rId${number}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
  if (!from.has(list)) {
    const text = `${DECLARATION}<Relationships xmlns="${RELATIONS}">${entry("Relationship")}</Relationships>`;
    return new TextEncoder().encode(text);
  }
  const { root, text, encode } = readSmallPart(from, list);
  return encode(
    inserted(text, root, entry(root.tag.name.replace(/Relationships$/, "Relationship"))),
  );
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_TYPES = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function withOverride(from: Package, name: string): Uint8Array {
  const { root, text, encode } = readSmallPart(from, CONTENT_TYPES);
  const tag = root.tag.name.replace(/Types$/, "Override");
  const known = childElements(root, "Override").some(
    (each) => each.tag.attributes.get("PartName") === `/${name}`,
  );
  if (known) return encode(text);
  const entry = `<${tag} PartName="/${escapeAttribute(name)}" ContentType="${CONTENT_TYPE}"/>`;
  return encode(inserted(text, root, entry));
}
