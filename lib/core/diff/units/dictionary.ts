import { wordSegmenter } from "#lib/core/text/word-segmenter.ts";
import { classAt, EXTENDER } from "./classes.ts";
import { clusterStarts } from "./clusters.ts";

/**
 * Cuts a run of letters in a script without spaces into words by the platform's dictionary. Returns where each word
 * ends, in order, the last at the end of the run; no user-perceived character is cut.
 */
export function wordEnds(run: string, language: string): readonly number[] {
  const key = `${language} ${run}`;
  const known = recent.get(key) ?? earlier.get(key);
  if (known) return known;
  const ends = withoutCutCharacters(run, foundEnds(run, wordSegmenter(language)));
  if (run.length <= LONGEST_KEPT) keep(key, ends);
  return ends;
}

// Two versions of a text share most of their runs, and a text is compared again while somebody edits it. Two halves
// of this many runs, of at most this length, stay under a megabyte.
const RUNS_KEPT = 4000;
const LONGEST_KEPT = 60;

let recent = new Map<string, readonly number[]>();
let earlier = new Map<string, readonly number[]>();

function keep(key: string, ends: readonly number[]): void {
  if (recent.size >= RUNS_KEPT) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(key, ends);
}

// Intl.Segmenter is quadratic in the length of its input on some engines. A word that ends near the end of a window
// might end elsewhere if the window went on, so the next window begins before it.
const WINDOW = 500;
const SURE = 400;

function foundEnds(run: string, segmenter: Intl.Segmenter): number[] {
  const ends: number[] = [];
  for (let from = 0; from < run.length; from = ends.at(-1) ?? run.length) {
    const window = run.slice(from, from + WINDOW);
    const isLast = from + window.length === run.length;
    let found = 0;
    for (const { index, segment } of segmenter.segment(window)) {
      const end = index + segment.length;
      if (!isLast && found > 0 && end > SURE) break;
      ends.push(from + end);
      found++;
    }
  }
  return ends;
}

// Where a mark stands at a cut, the dictionary may have parted it from its letter, or a letter from what it joins.
function withoutCutCharacters(run: string, ends: readonly number[]): readonly number[] {
  const isSafe = (end: number) =>
    end === run.length || (classAt(run, end - 1) !== EXTENDER && classAt(run, end) !== EXTENDER);
  if (ends.every(isSafe)) return ends;
  const isStart = clusterStarts(run);
  return ends.filter((end) => end === run.length || isStart[end] === 1);
}
