import type { Package } from "../package/open-package.ts";
import { childElements, textOf, type XmlElement } from "../xml/tree.ts";
import { attributeOf, isWord } from "./names.ts";
import { type Relation, readSmallPart } from "./relations.ts";

/** What people noted in a document, by the id that its anchors have. Lines are parted by `\n`; the author stands before. */
export function readComments(
  from: Package,
  relations: readonly Relation[],
): ReadonlyMap<string, string> {
  const part = commentsPart(from, relations);
  if (part === null) return new Map();
  const { root } = readSmallPart(from, part);
  const comments = childElements(root, "comment").filter(({ tag }) => isWord(tag));
  return new Map(
    comments.map((comment) => [attributeOf(comment.tag, "id") ?? "", saying(comment)]),
  );
}

/** Name of the part with comments; null where there is none. */
export function commentsPart(from: Package, relations: readonly Relation[]): string | null {
  return (
    relations.find(({ kind, target }) => kind === "comments" && from.has(target))?.target ?? null
  );
}

function saying(comment: XmlElement): string {
  const lines = childElements(comment, "p").map((line) => wordsOf(line).trim());
  const author = attributeOf(comment.tag, "author")?.trim() ?? "";
  const words = lines.filter((line) => line !== "").join("\n");
  return author === "" ? words : `${author}: ${words}`;
}

function wordsOf(element: XmlElement): string {
  return childElements(element)
    .map((child) => (isWord(child.tag, "t") ? textOf(child) : wordsOf(child)))
    .join("");
}

/** The ids that the comments of a document have. */
export function readCommentIds(from: Package, relations: readonly Relation[]): number[] {
  const ids = [...readComments(from, relations).keys()].map(Number);
  return ids.filter((id) => Number.isSafeInteger(id));
}
