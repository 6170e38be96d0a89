import { childElement, type XmlElement } from "../xml/tree.ts";
import { isNative, markOf } from "./roles.ts";

/** A source and its target: of a whole unit, or of one segment of it. */
export interface UnitSegment {
  /** Name of the segment in its unit; null for a whole unit. */
  readonly mid: string | null;
  /** The element whose content it is; null where the unit has none. */
  readonly source: XmlElement | null;
  readonly target: XmlElement | null;
}

/** The parts of a `trans-unit`. */
export interface UnitParts {
  readonly source: XmlElement | null;
  /** The source as it was cut into segments, where the unit is read by them. */
  readonly cut: XmlElement | null;
  /** What a new target is to stand behind. */
  readonly anchor: XmlElement | null;
  readonly target: XmlElement | null;
  readonly segments: readonly UnitSegment[];
}

/**
 * The segments of a unit: those that `seg-source` and `target` mark with the same `mid`; the whole unit where it has none, or where its
 * target has words outside of all segments that the source has not, which would be seen by nobody.
 */
export function unitParts(unit: XmlElement): UnitParts {
  const source = childElement(unit, "source");
  const segSource = childElement(unit, "seg-source");
  const target = childElement(unit, "target");
  const parts = { source, target, anchor: segSource ?? source };
  const segments = segSource ? segmentsOf(segSource, target) : [];
  if (segments.length > 0) return { ...parts, cut: segSource, segments };
  return { ...parts, cut: null, segments: [{ mid: null, source, target }] };
}

function segmentsOf(segSource: XmlElement, target: XmlElement | null): UnitSegment[] {
  const sources = marksIn(segSource);
  const outside = target ? wordsOutside(target) : "";
  if (sources.length === 0 || (outside !== "" && outside !== wordsOutside(segSource))) return [];
  const targets = new Map<string, XmlElement>();
  for (const mark of target ? marksIn(target) : []) {
    const mid = midOf(mark);
    if (targets.has(mid)) return [];
    targets.set(mid, mark);
  }
  const segments = sources.map((source) => {
    const mid = midOf(source);
    const found = targets.get(mid) ?? null;
    targets.delete(mid);
    return { mid, source, target: found };
  });
  const alone = Array.from(targets, ([mid, mark]) => ({ mid, source: null, target: mark }));
  return [...segments, ...alone];
}

function midOf({ tag }: XmlElement): string {
  return tag.attributes.get("mid") ?? "";
}

/** The marks of segments within, in order; none inside another. */
function marksIn({ children }: XmlElement): XmlElement[] {
  return children.flatMap((node) => {
    if (node.kind !== "element") return [];
    return isSegment(node) ? [node] : marksIn(node);
  });
}

function isSegment({ tag }: XmlElement): boolean {
  return markOf(tag) === "seg";
}

function wordsOutside(element: XmlElement): string {
  return outsideOf(element).replace(/\s+/g, " ").trim();
}

function outsideOf({ children }: XmlElement): string {
  return children
    .map((node) => {
      if (node.kind === "text") return node.text;
      return node.kind !== "element" || isSegment(node) || isNative(node) ? "" : outsideOf(node);
    })
    .join("");
}
