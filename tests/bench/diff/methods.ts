import { presentableDiff } from "@codemirror/merge";
import { diffArrays, diffWords, diffWordsWithSpace } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { diffIndices } from "node-diff3";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { type Part, partsOf } from "./parts.ts";
import { wordSegmenter, wordsOf } from "./segments.ts";

/** Compares two versions of a text in a language. */
export type Method = (before: string, after: string, language: string) => readonly Part[];

/** Our own comparison, first, and the peers with the settings that make them most readable. */
export const METHODS = {
  hexapla: (before, after, language) =>
    partsOf(before, after, diffTexts(before, after, language).changes),
  "jsdiff diffWords": (before, after) => diffWords(before, after).map(partOf),
  "jsdiff diffWords, Segmenter": (before, after, language) =>
    diffWords(before, after, { intlSegmenter: wordSegmenter(language) }).map(partOf),
  "jsdiff diffWordsWithSpace": (before, after) => diffWordsWithSpace(before, after).map(partOf),
  "jsdiff diffArrays, Segmenter": (before, after, language) =>
    diffArrays(wordsOf(before, language), wordsOf(after, language)).map((step) =>
      partOf({ ...step, value: step.value.join("") }),
    ),
  "diff-match-patch semantic": (before, after) => {
    const diffs = matcher.diff_main(before, after);
    matcher.diff_cleanupSemantic(diffs);
    return diffs.map(([sign, text]) => ({ kind: KINDS[sign + 1] ?? "same", text }));
  },
  "CodeMirror presentableDiff": (before, after) =>
    partsOf(before, after, presentableDiff(before, after)),
  "node-diff3, Segmenter": (before, after, language) => {
    const [a, b] = [wordsOf(before, language), wordsOf(after, language)];
    const [startsA, startsB] = [startsOf(a), startsOf(b)];
    const changes = diffIndices(a, b).map(({ buffer1: [atA, sizeA], buffer2: [atB, sizeB] }) => ({
      fromA: startsA[atA] ?? 0,
      toA: startsA[atA + sizeA] ?? 0,
      fromB: startsB[atB] ?? 0,
      toB: startsB[atB + sizeB] ?? 0,
    }));
    return partsOf(before, after, changes);
  },
} as const satisfies Readonly<Record<string, Method>>;

// Without a time limit: it would trade the answer for "everything replaced".
const matcher = new DiffMatchPatch();
matcher.Diff_Timeout = 0;

const KINDS = ["deleted", "same", "inserted"] as const;

interface Step {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly value: string;
}

function partOf({ added, removed, value }: Step): Part {
  const kind = added ? "inserted" : removed ? "deleted" : "same";
  return { kind, text: value };
}

function startsOf(words: readonly string[]): number[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return starts;
}
