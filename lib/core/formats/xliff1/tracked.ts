import type { FileTrackedChange } from "../opened-file.ts";
import { attributeOf, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import type { Definitions } from "./definitions.ts";
import { revisionOf } from "./roles.ts";

/** The tracked changes that a segment holds, in order, one inside another after the one around it. */
export function trackedIn(
  segment: XmlElement,
  place: Pick<FileTrackedChange, "slot" | "paragraph">,
  { revisions }: Pick<Definitions, "revisions">,
): FileTrackedChange[] {
  return childElements(segment).flatMap((element) => {
    const inner = trackedIn(element, place, { revisions });
    const revision = revisionOf(element);
    if (!revision) return inner;
    const said = revisions.get(attributeOf(element.tag, "revid") ?? "");
    const kind = revision === "added" ? "inserted" : "deleted";
    const { author, date } = said ?? { author: "", date: "" };
    return [{ kind, author, date, ...place, text: textOf(element) }, ...inner];
  });
}
