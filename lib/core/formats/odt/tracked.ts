import type { FileTrackedChange } from "../opened-file.ts";
import { childElement, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import { attribute } from "./names.ts";

/** A change that was tracked (ODF 1.3, part 3, §5.5), and where it turned out to stand. */
export interface Region {
  readonly kind: FileTrackedChange["kind"];
  readonly author: string;
  readonly date: string;
  /** What was deleted; empty for other changes. */
  readonly deleted: readonly XmlElement[];
  /** What was inserted or formatted, as far as it was read. */
  text: string;
  paragraph: number | null;
}

const LONGEST_TEXT = 200;
const MOST_LISTED = 10_000;

/** The changes that a part lists, by their ids. */
export function regionsIn(root: XmlElement): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const list of descendants(root, "tracked-changes")) {
    for (const region of childElements(list, "changed-region")) {
      const id = attribute(region, "id");
      const [change] = childElements(region);
      if (id !== null && change && regions.size < MOST_LISTED) regions.set(id, regionOf(change));
    }
  }
  return regions;
}

function descendants(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.tag.local === local ? [child] : child.tag.local === "p" ? [] : descendants(child, local),
  );
}

function regionOf(change: XmlElement): Region {
  const info = childElement(change, "change-info");
  const said = (local: string) => {
    const element = info && childElement(info, local);
    return element ? textOf(element).slice(0, LONGEST_TEXT) : "";
  };
  const { local } = change.tag;
  const deleted =
    local === "deletion" ? childElements(change).filter((child) => child !== info) : [];
  return {
    kind: local === "insertion" ? "inserted" : local === "deletion" ? "deleted" : "formatted",
    author: said("creator"),
    date: said("date"),
    deleted,
    text: deleted.map(textOf).join("\n").slice(0, LONGEST_TEXT),
    paragraph: null,
  };
}

/** Adds characters that were read to a change they are part of. */
export function note(region: Region, text: string): void {
  if (region.kind !== "deleted" && region.text.length < LONGEST_TEXT) {
    region.text = (region.text + text).slice(0, LONGEST_TEXT);
  }
}
