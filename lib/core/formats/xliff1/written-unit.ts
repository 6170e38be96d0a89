import type { Inline } from "../xml/inline.ts";
import { readInline } from "../xml/read-inline.ts";
import type { HasRoom } from "../xml/rewrite.ts";
import type { XmlElement } from "../xml/tree.ts";
import { type RoleContext, roleOf } from "./roles.ts";

/** A new text for the source or target of a segment. */
export interface SegmentEdit {
  readonly slot: "source" | "target";
  readonly segment: number;
  readonly text: string;
}

/** A unit to be written into. */
export interface WrittenUnit {
  /** What its spans are offsets into. */
  readonly source: string;
  readonly element: XmlElement;
  readonly view: RoleContext["view"];
  readonly hasRoom: HasRoom;
}

/** The content of a `source`, a `target` or one segment of them. */
export function inlineOf({ source, view }: WrittenUnit, element: XmlElement): Inline {
  return readInline(source, element, {
    roleOf: (inner) => roleOf(inner, { view, tagNames: new Map() }),
    refuse: (offset) => {
      throw new Error(`Expected a paragraph that was read before: found a larger one at ${offset}`);
    },
  });
}
