import DiffMatchPatch from "diff-match-patch";
import { diff3Merge } from "node-diff3";
import { mergeTexts } from "#lib/core/diff/merge.ts";
import { wordsOf } from "./segments.ts";

/** Merges two edits of a text; null where they conflict. */
export type Merger = (
  base: string,
  ours: string,
  theirs: string,
  language: string,
) => string | null;

/** Our own merge, first, and the peers. */
export const MERGERS: Readonly<Record<string, Merger>> = {
  hexapla: (base, ours, theirs, language) => {
    const merge = mergeTexts(base, ours, theirs, language);
    return merge.kind === "merged" ? merge.text : null;
  },
  "node-diff3, Segmenter words": (base, ours, theirs, language) => {
    const [a, o, b] = [ours, base, theirs].map((text) => wordsOf(text, language));
    return joined(diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true }));
  },
  "node-diff3, characters": (base, ours, theirs) =>
    joined(diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true })),
  "diff-match-patch patch": (base, ours, theirs) => {
    const [text, wasApplied] = matcher.patch_apply(matcher.patch_make(base, ours), theirs);
    return wasApplied.every((isApplied) => isApplied) ? text : null;
  },
};

const matcher = new DiffMatchPatch();

interface Region {
  readonly ok?: readonly string[];
  readonly conflict?: unknown;
}

function joined(regions: readonly Region[]): string | null {
  if (regions.some(({ conflict }) => conflict)) return null;
  return regions.flatMap(({ ok }) => ok ?? []).join("");
}
