import { attributeOf, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import type { Definitions } from "./definitions.ts";
import { markOf } from "./roles.ts";

/** What people noted about a unit: of its source, and of its target or of both. */
export interface UnitNotes {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** The notes of a unit and the comments that memoQ keeps beside it, without those that were deleted. */
export function unitNotes(unit: XmlElement): UnitNotes {
  const notes = childElements(unit, "note");
  const comments = commentsBeside(unit);
  if (notes.length === 0 && comments.length === 0) return NO_NOTES;
  const ofSource = notes.filter(({ tag }) => tag.attributes.get("annotates") === "source");
  const others = notes.filter((note) => !ofSource.includes(note));
  return { source: wordsOf(ofSource), target: wordsOf([...others, ...comments]) };
}

const NO_NOTES: UnitNotes = { source: [], target: [] };

function commentsBeside(unit: XmlElement): XmlElement[] {
  return childElements(unit, "comments")
    .flatMap((holder) => childElements(holder, "comment"))
    .filter(({ tag }) => tag.attributes.get("deleted") !== "true");
}

function wordsOf(elements: readonly XmlElement[]): string[] {
  return elements.map((each) => textOf(each).trim()).filter((words) => words !== "");
}

/** The comments on words of a segment. */
export function commentsOn(
  segment: XmlElement | null,
  { comments }: Pick<Definitions, "comments">,
): string[] {
  if (!segment || comments.size === 0) return [];
  return childElements(segment).flatMap((element) => {
    const isComment = markOf(element.tag) === "x-sdl-comment";
    const id = isComment ? attributeOf(element.tag, "cid") : null;
    return [...(comments.get(id ?? "") ?? []), ...commentsOn(element, { comments })];
  });
}
