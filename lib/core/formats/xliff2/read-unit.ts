import type { Span } from "#lib/core/text/tokens.ts";
import type { Code, ParagraphState } from "../opened-file.ts";
import { textOfPieces } from "../pieces.ts";
import { childElement, childElements, type XmlElement } from "../xml/tree.ts";
import { codesOf, originalDataOf } from "./codes.ts";
import { readInline } from "./inline.ts";
import { notesOf } from "./notes.ts";
import type { Frame } from "./walk-document.ts";

/** Where a text of a segment stands, so that it can be read again when it is written. */
export interface TextPlace {
  /** The `source` or `target` element; null where there is none yet. */
  readonly at: Span | null;
  readonly preserve: boolean;
}

/** One of the two texts of a segment. */
export interface SegmentText extends TextPlace {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly notes: readonly string[];
}

/** A `segment` as read. */
export interface Segment {
  readonly id: string;
  readonly isLocked: boolean;
  readonly state: ParagraphState | null;
  readonly source: SegmentText;
  readonly target: SegmentText;
  /** The element itself, where a target may have to go. */
  readonly at: Span;
}

/** Reads the segments of a unit; ignorables are no segments. `source` is the whole document. */
export function readUnit(
  unit: XmlElement,
  frame: Frame,
  source: string,
  format: string,
): Segment[] {
  const data = originalDataOf(unit);
  const segments = childElements(unit, "segment");
  const outer = {
    preserve: spaceIn(unit.tag.attributes) ?? inherited(frame, spaceIn) ?? false,
    isLocked: isFixed(unit.tag.attributes) ?? inherited(frame, isFixed) ?? false,
  };
  const notes = notesOf(unit);
  return segments.map((element, index) => {
    const read = (local: string, spare: readonly Code[] = []): SegmentText => {
      const child = childElement(element, local);
      const preserve = (child && spaceIn(child.tag.attributes)) ?? outer.preserve;
      const inline = child && readInline(child, source, { format, preserve });
      const text = inline ? textOfPieces(inline.pieces) : "";
      return {
        at: child?.at ?? null,
        preserve,
        text,
        codes: inline && text !== "" ? codesOf(inline.marks, data, source) : spare,
        notes: notes(child, index === 0 ? local : null),
      };
    };
    const original = read("source");
    return {
      id: nameOf(unit, element, index, segments.length),
      isLocked: outer.isLocked,
      state: stateOf(element),
      source: original,
      target: read("target", original.codes),
      at: element.at,
    };
  });
}

function inherited<T>(frame: Frame | null, of: (attributes: Attributes) => T | null): T | null {
  for (let at = frame; at; at = at.parent) {
    const value = of(at.tag.attributes);
    if (value !== null) return value;
  }
  return null;
}

type Attributes = ReadonlyMap<string, string>;

function spaceIn(attributes: Attributes): boolean | null {
  const space = attributes.get("xml:space");
  return space === undefined ? null : space === "preserve";
}

function isFixed(attributes: Attributes): boolean | null {
  const translate = attributes.get("translate");
  return translate === undefined ? null : translate === "no";
}

// Ids of segments are optional and hold within their unit only; the only one of a unit goes by the unit's.
function nameOf(unit: XmlElement, segment: XmlElement, index: number, count: number): string {
  const id = unit.tag.attributes.get("id") ?? "";
  if (count === 1) return id;
  return `${id}/${segment.tag.attributes.get("id") ?? index + 1}`;
}

const STATES: Readonly<Record<string, ParagraphState>> = {
  initial: "untranslated",
  translated: "translated",
  reviewed: "reviewed",
  final: "approved",
};

function stateOf({ tag }: XmlElement): ParagraphState | null {
  const state = tag.attributes.get("state");
  if (state === undefined) return null;
  return (Object.hasOwn(STATES, state) ? STATES[state] : undefined) ?? "untranslated";
}
