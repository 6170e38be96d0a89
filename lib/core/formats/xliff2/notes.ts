import { childElement, childElements, textOf, type XmlElement } from "../xml/tree.ts";

/**
 * Tells what people noted in a unit about one of its texts: what a comment in it says or refers to; for the first segment, whose `local`
 * is given, also the notes that no comment refers to (about the target, where they do not say).
 */
export function notesOf(
  unit: XmlElement,
): (text: XmlElement | null, local: string | null) => string[] {
  const list = childElement(unit, "notes");
  const notes = list ? childElements(list, "note") : [];
  const comments = commentsIn(unit);
  // A name token is never a hyphen alone where it is an id of ours; a note without an id is referred to by nobody.
  const referred = new Set(comments.map(noteOf));
  const byId = new Map(notes.map((note) => [note.tag.attributes.get("id") ?? "-", textOf(note)]));
  const loose = notes.filter(({ tag }) => !referred.has(tag.attributes.get("id") ?? "-"));
  return (text, local) => [
    ...loose.filter((note) => local !== null && aboutOf(note) === local).map(textOf),
    ...(text && comments.length > 0 ? commentsIn(text) : []).flatMap(
      (comment) => comment.tag.attributes.get("value") ?? byId.get(noteOf(comment)) ?? [],
    ),
  ];
}

function aboutOf({ tag }: XmlElement): string {
  return tag.attributes.get("appliesTo") ?? "target";
}

function noteOf({ tag }: XmlElement): string {
  return (tag.attributes.get("ref") ?? "").replace(/^.*n=/, "");
}

function commentsIn(element: XmlElement): XmlElement[] {
  const inside = childElements(element).flatMap(commentsIn);
  const { local, attributes } = element.tag;
  const isComment = (local === "mrk" || local === "sm") && attributes.get("type") === "comment";
  return isComment ? [element, ...inside] : inside;
}
