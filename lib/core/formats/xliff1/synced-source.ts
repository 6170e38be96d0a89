import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";
import type { Splice } from "../pieces.ts";
import type { Inline } from "../xml/inline.ts";
import { readInline } from "../xml/read-inline.ts";
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
  const edited = new Map(edits.map(({ segment, text }) => [segment, text]));
  const before = countingIn(all);
  let text = "";
  let read = 0;
  for (const [index, { source: segment }] of segments.entries()) {
    const put = edited.get(index);
    if (put === undefined || !segment) continue;
    const start = before(segment.inside.start);
    const end = before(segment.inside.end);
    text += all.text.slice(read, start.text) + shifted(put, start.codes, end.codes);
    read = end.text;
  }
  text += all.text.slice(read);
  return rewriteInline(unit.source, source, whole, text, unit.hasRoom).value;
}

/** Tells how much of a paragraph's text, and how many of its codes, stand before an offset of the source; asked in order. */
function countingIn({ pieces, codeSpans }: Inline) {
  let [piece, text, codes] = [0, 0, 0];
  return (offset: number): { readonly text: number; readonly codes: number } => {
    while ((pieces[piece]?.source.start ?? offset) < offset) {
      text += pieces[piece]?.text.length ?? 0;
      piece += 1;
    }
    while ((codeSpans[codes]?.start ?? offset) < offset) codes += 1;
    return { text, codes };
  };
}

// Codes that the segment does not have would be those of the next one.
function shifted(text: string, from: number, to: number): string {
  return text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => {
    const index = (codeIndex(code) ?? 0) + from;
    return index < to ? codeCharacter(index) : "";
  });
}
