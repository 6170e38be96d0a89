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

/** An id behind those of all comments of a document. */
export function nextCommentId(from: Package, relations: readonly Relation[]): number {
  let last = -1;
  for (const id of readComments(from, relations).keys()) {
    const number = Number(id);
    if (number > last && number < HIGHEST_ID) last = number;
  }
  return last + 1;
}

// Ids are signed numbers of 32 bits; there is room left for new ones behind those that are minded.
const HIGHEST_ID = 1_000_000_000;
