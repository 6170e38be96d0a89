import { continueFrom, type EditBand, editBand, fillBand } from "./edit-band.ts";
import { type Misplacement, misplacement } from "./misplacement.ts";
import { shiftedWords } from "./shifted-words.ts";

// The limits of tercom (Snover et al. 2006): a phrase of at most ten words, moved at most fifty; a thousand shifts are tried in all.
const LONGEST_PHRASE = 10;
const FARTHEST = 50;
const MOST_TRIED = 1_000;

// Cells filled before shifts are no longer searched for. Texts of 1,500 words stay below it, whatever they are; it is half a second.
const BUDGET = 100_000_000;

/** Edits that make one list of words another, a moved phrase counted as one. */
export interface ShiftEdits {
  readonly edits: number;
  /** False where the budget ran out: there may be fewer edits with more shifts. */
  readonly exact: boolean;
}

interface Search {
  readonly band: EditBand;
  readonly trial: EditBand;
  words: Int32Array;
  cost: number;
  tried: number;
  work: number;
}

interface Shift {
  readonly gain: number;
  readonly from: number;
  readonly length: number;
  readonly to: number;
}

/**
 * Counts the edits of TER (Snover et al. 2006): as long as one helps, the shift that saves most edits is made, the longest and leftmost of equal
 * ones; what is left is replaced, removed and inserted. The greedy search is part of the measure. At most half a second.
 */
export function shiftEdits(words: Int32Array, goal: Int32Array): ShiftEdits {
  const search = searchOf(words, goal);
  let shifts = 0;
  while (search.cost > 0) {
    const best = bestShift(search);
    if (search.work > BUDGET) return { edits: shifts + search.cost, exact: false };
    if (search.tried >= MOST_TRIED || !best || best.gain <= 0) break;
    search.words = shiftedWords(search.words, best.from, best.length, best.to);
    search.cost = fillBand(search.band, search.words, 1);
    shifts++;
  }
  return { edits: shifts + search.cost, exact: true };
}

function searchOf(words: Int32Array, goal: Int32Array): Search {
  const band = editBand(words.length, goal);
  const cost = fillBand(band, words, 1);
  return { band, trial: editBand(words.length, goal), words, cost, tried: 0, work: band.size };
}

function bestShift(search: Search): Shift | null {
  const { words, band } = search;
  const places = misplacement(band, words.length);
  let best: Shift | null = null;
  for (let from = 0; from < words.length; from++) {
    const last = Math.min(band.goal.length - 1, from + FARTHEST);
    for (let place = Math.max(0, from - FARTHEST); place <= last; place++) {
      best = bestOfPhrases(search, places, from, place, best);
      if (search.tried >= MOST_TRIED || search.work > BUDGET) return best;
    }
  }
  return best;
}

// Tries the phrases that begin at `from` and stand at `place` of the goal, first the shortest.
function bestOfPhrases(
  search: Search,
  places: Misplacement,
  from: number,
  place: number,
  known: Shift | null,
): Shift | null {
  const { words, band } = search;
  let best = known;
  search.work++;
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const [end, goalEnd] = [from + length, place + length];
    if (end > words.length || goalEnd > band.goal.length) break;
    if (words[end - 1] !== band.goal[goalEnd - 1]) break;
    if (search.tried >= MOST_TRIED) break;
    if (!places.mayMove(from, place, length)) continue;
    for (const to of places.targets(place, length)) {
      const shift = { gain: gainOf(search, from, length, to), from, length, to };
      if (!best || isBetter(shift, best)) best = shift;
    }
  }
  return best;
}

function gainOf(search: Search, from: number, length: number, to: number): number {
  const { band, trial, words, cost } = search;
  const first = Math.min(from, to) + 1;
  search.tried++;
  search.work += band.size;
  continueFrom(trial, band, first);
  return cost - fillBand(trial, shiftedWords(words, from, length, to), first);
}

function isBetter(one: Shift, other: Shift): boolean {
  const order =
    one.gain - other.gain ||
    one.length - other.length ||
    other.from - one.from ||
    other.to - one.to;
  return order > 0;
}
