import { folded } from "#app/_ui/folded.ts";

// What a match is worth: a letter that follows the last match says that a word is being written, one that begins a word that several are.
const WORTH = { any: 1, following: 8, wordStart: 6 };

// More is not typed to find a command; what comes after it is not looked at.
const MAX_QUERY = 40;

// A match so much worse than the best is scattered letters that stand in order by chance.
const LEAST_SHARE = 0.65;

/** The items that have the letters of the query in order, the best match first; of two as good, the one that came first. */
export function ranked<T>(
  query: string,
  items: readonly T[],
  wordsOf: (item: T) => string,
): readonly T[] {
  const wanted = lettersOf(query.slice(0, MAX_QUERY));
  if (wanted.length === 0) return items;
  const scored = items.map((item) => ({ item, score: scoreOf(wanted, wordsOf(item)) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * LEAST_SHARE)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function lettersOf(query: string): readonly string[] {
  return [...folded(query).replace(/\s+/g, "")];
}

/** How well the wanted letters fit into a text, in order and with gaps; 0 where they do not. Cost: their number times that of the text's. */
function scoreOf(wanted: readonly string[], text: string): number {
  const letters = [...folded(text)];
  let scores: readonly number[] = letters.map(() => 0);
  for (const [index, letter] of wanted.entries()) {
    let before = index === 0 ? 0 : Number.NEGATIVE_INFINITY;
    scores = letters.map((other, at) => {
      const next = other === letter ? before + worthOf(letters, at) : Number.NEGATIVE_INFINITY;
      const last =
        index === 0 ? Number.NEGATIVE_INFINITY : (scores[at - 1] ?? Number.NEGATIVE_INFINITY);
      if (index > 0) before = Math.max(before, scores[at] ?? before);
      return other === letter ? Math.max(next, last + WORTH.following) : Number.NEGATIVE_INFINITY;
    });
  }
  return Math.max(0, ...scores);
}

function worthOf(letters: readonly string[], at: number): number {
  const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? "");
  return isStart ? WORTH.wordStart : WORTH.any;
}
