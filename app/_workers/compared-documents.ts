import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import { type GroupPlace, type ParagraphGroup, placesOf } from "#lib/core/diff/documents/groups.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";
import type { ComparedRow, ComparisonSummary } from "./comparison.ts";

/** Two documents, compared: what there is, and the rows, which are made one by one as they are asked for. */
export interface ComparedDocuments {
  readonly summary: ComparisonSummary;
  readonly count: number;
  rows(): Generator<ComparedRow>;
}

/** Compares two documents given as paragraphs. Rows are in the order of `after`, what is gone stands where it stood. */
export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
  language: string,
): ComparedDocuments {
  const groups = compareDocuments(before, after);
  const places = placesOf(groups);
  const others = otherPlaces(places);
  return {
    summary: summaryOf(groups),
    count: places.length,
    *rows() {
      for (const [index, { group, isOrigin }] of places.entries()) {
        const was = before.slice(group.fromA, group.toA).join("\n");
        const is = after.slice(group.fromB, group.toB).join("\n");
        const pieces = isOrigin ? unchanged(was) : compareTexts(was, is, language);
        yield { ...group, index, isOrigin, other: others[index] ?? null, pieces };
      }
    },
  };
}

function unchanged(text: string): readonly Piece[] {
  return [{ kind: "same", text }];
}

/** For each place of a moved group the index of its other one. */
function otherPlaces(places: readonly GroupPlace[]): readonly (number | null)[] {
  const first = new Map<ParagraphGroup, number>();
  const others: (number | null)[] = places.map(() => null);
  places.forEach(({ group }, index) => {
    if (!group.isMoved) return;
    const known = first.get(group);
    if (known === undefined) first.set(group, index);
    else [others[index], others[known]] = [known, index];
  });
  return others;
}

function summaryOf(groups: readonly ParagraphGroup[]): ComparisonSummary {
  const counts = { same: 0, edited: 0, inserted: 0, deleted: 0, split: 0, merged: 0, moved: 0 };
  for (const { kind, isMoved } of groups) {
    counts[kind]++;
    if (isMoved) counts.moved++;
  }
  return counts;
}
