import { type Splice, splice } from "../pieces.ts";
import {
  composeInline,
  type InlineLoss,
  type Rewritten,
  rewriteInline,
  startTagOf,
} from "../xml/rewrite.ts";
import type { XmlElement } from "../xml/tree.ts";
import { syncedSource } from "./synced-source.ts";
import { type UnitParts, unitParts } from "./unit-parts.ts";
import { inlineOf, type SegmentEdit, type WrittenUnit } from "./written-unit.ts";

/** The splices that make the edits of a unit, in no order, and for each edit what it lost. */
export function writeUnit(
  unit: WrittenUnit,
  edits: readonly SegmentEdit[],
): { readonly splices: readonly Splice[]; readonly losses: readonly (readonly InlineLoss[])[] } {
  const parts = unitParts(unit.element);
  const isNew = (edit: SegmentEdit) =>
    edit.slot === "target" && !parts.segments[edit.segment]?.target;
  const composed = new Map<number, string>();
  const splices: Splice[] = [];
  const losses = edits.map((edit) => {
    if (isNew(edit)) {
      const { value, losses: lost } = composedText(unit, parts, edit);
      composed.set(edit.segment, value);
      return lost;
    }
    const { value, losses: lost } = rewritten(unit, parts, edit);
    splices.push(...value);
    return lost;
  });
  const sources = edits.filter(({ slot }) => slot === "source");
  if (parts.cut && sources.length > 0) splices.push(...syncedSource(unit, parts, sources));
  splices.push(...newTargets(unit.source, parts, composed));
  return { splices, losses };
}

function rewritten(
  unit: WrittenUnit,
  { segments }: UnitParts,
  { slot, segment, text }: SegmentEdit,
): Rewritten<readonly Splice[]> {
  const element = segments[segment]?.[slot];
  if (!element) throw new Error(`Expected a ${slot} of segment ${segment}: found none`);
  const inline = inlineOf(unit, element);
  const source = segments[segment]?.source;
  const isEmpty = inline.text === "" && inline.codes.length === 0;
  if (slot === "source" || !source || !isEmpty) {
    return rewriteInline(unit.source, element, inline, text, unit.hasRoom);
  }
  const { codes, codeSpans, pairs } = inlineOf(unit, source);
  const filled = { ...inline, codes, codeSpans, pairs };
  return rewriteInline(unit.source, element, filled, text, unit.hasRoom);
}

function composedText(
  unit: WrittenUnit,
  { segments }: UnitParts,
  { segment, text }: SegmentEdit,
): Rewritten<string> {
  const source = segments[segment]?.source;
  if (!source) throw new Error(`Expected a source of segment ${segment}: found none`);
  return composeInline(unit.source, inlineOf(unit, source), text, unit.hasRoom);
}

function newTargets(
  source: string,
  parts: UnitParts,
  composed: ReadonlyMap<number, string>,
): Splice[] {
  const { target, cut, segments } = parts;
  if (composed.size === 0) return [];
  if (!cut) return [newTarget(source, parts, composed.get(0) ?? "")];
  if (segments.some((segment) => segment.target)) return newSegments(source, parts, composed);
  const content = likeSource(source, parts, cut, composed);
  if (!target) return [newTarget(source, parts, content)];
  if (!target.tag.isEmpty) return [{ ...target.inside, text: content }];
  const text = `${startTagOf(source, target)}${content}</${target.tag.name}>`;
  return [{ ...target.at, text }];
}

/** A `target` behind the source, indented as it. */
function newTarget(source: string, { anchor }: UnitParts, content: string): Splice {
  if (!anchor) throw new Error("Expected a source to put a target behind: found none");
  const { start, end } = anchor.at;
  const prefix = anchor.tag.name.slice(0, anchor.tag.name.indexOf(":") + 1);
  const indent =
    /\s*$/.exec(source.slice(source.lastIndexOf(">", start - 1) + 1, start))?.[0] ?? "";
  const text = `${indent}<${prefix}target>${content}</${prefix}target>`;
  return { start: end, end, text };
}

/** What parts the segments of the source, with new texts in place of theirs. */
function likeSource(
  source: string,
  { segments }: UnitParts,
  { inside }: XmlElement,
  composed: ReadonlyMap<number, string>,
): string {
  const splices = segments.flatMap(({ source: element }, index) =>
    element ? [{ ...element.at, text: segmentLike(source, element, composed.get(index)) }] : [],
  );
  const moved = splices.map(({ text, start, end }) => {
    return { text, start: start - inside.start, end: end - inside.start };
  });
  return splice(source.slice(inside.start, inside.end), moved);
}

function segmentLike(source: string, element: XmlElement, content = ""): string {
  return `${startTagOf(source, element)}${content}</${element.tag.name}>`;
}

/** Segments that the target lacks, each behind the one before it. */
function newSegments(
  source: string,
  { segments, target }: UnitParts,
  composed: ReadonlyMap<number, string>,
): Splice[] {
  let place =
    segments.find((segment) => segment.target)?.target?.at.start ?? target?.inside.end ?? 0;
  const texts = new Map<number, string>();
  for (const [index, segment] of segments.entries()) {
    if (segment.target) place = segment.target.at.end;
    const content = composed.get(index);
    if (content === undefined || !segment.source) continue;
    const text = segmentLike(source, segment.source, content);
    texts.set(place, (texts.get(place) ?? "") + text);
  }
  return Array.from(texts, ([at, text]) => ({ start: at, end: at, text }));
}
