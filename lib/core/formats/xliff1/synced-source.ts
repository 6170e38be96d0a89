import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";
import type { Splice } from "../pieces.ts";
import { type Inline, readInline } from "../xml/inline.ts";
import { rewriteInline } from "../xml/rewrite.ts";
import { markOf, roleOf } from "./roles.ts";
import type { UnitParts } from "./unit-parts.ts";
import { inlineOf, type SegmentEdit, type WrittenUnit } from "./written-unit.ts";

/**
 * The splices that bring the `source` of a unit along with what was edited in the segments of its `seg-source`. None where the two did
 * not say the same before.
 */
export function syncedSource(
  unit: WrittenUnit,
  { source, cut, segments }: UnitParts,
  edits: readonly SegmentEdit[],
): readonly Splice[] {
  if (!source || !cut) return [];
  const { view } = unit;
  const all = readInline(unit.source, cut, {
    roleOf: (inner) =>
      markOf(inner.tag) === "seg" ? { as: "clear" } : roleOf(inner, { view, tagNames: new Map() }),
    refuse: (offset) => {
      throw new Error(`Expected a source that was read before: found a larger one at ${offset}`);
    },
  });
  const whole = inlineOf(unit, source);
  if (whole.text !== all.text) return [];
  let text = "";
  let read = 0;
  for (const [index, { source: segment }] of segments.entries()) {
    const edit = edits.find((each) => each.segment === index);
    if (!edit || !segment) continue;
    const start = before(all, segment.inside.start);
    text += all.text.slice(read, start.text) + shifted(edit.text, start.codes);
    read = before(all, segment.inside.end).text;
  }
  text += all.text.slice(read);
  return rewriteInline(unit.source, source, whole, text, unit.hasRoom).value;
}

/** How much of a paragraph's text, and how many of its codes, stand before an offset of the source. */
function before({ pieces, codeSpans }: Inline, offset: number) {
  const text = pieces
    .filter(({ source }) => source.start < offset)
    .reduce((sum, piece) => sum + piece.text.length, 0);
  return { text, codes: codeSpans.filter(({ start }) => start < offset).length };
}

function shifted(text: string, by: number): string {
  return text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) =>
    codeCharacter((codeIndex(code) ?? 0) + by),
  );
}
