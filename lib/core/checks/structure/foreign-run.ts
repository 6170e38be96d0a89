import type { Cell } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { distinctWords } from "#lib/core/text/function-words.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** Words in a row that are in the language of the source. */
export interface ForeignRun extends Span {
  /** In lower case. */
  readonly words: readonly string[];
}

/**
 * Finds clauses in the language of `source` inside a text of another: by the small words that only that language has, with the words of
 * the source beside them. Names and titles, which have few small words, are not among them. Linear in the words.
 */
export function foreignRuns(text: PreparedText, source: Cell): ForeignRun[] {
  const foreign = distinctWords(source.language, text.language);
  if (foreign.size === 0 || !hasSeveral(wordsOf(text), foreign)) return [];
  const own = distinctWords(text.language, source.language);
  const isTelling = ({ lower }: Word) => foreign.has(lower) || holdsWord(source, lower);
  // A word that both languages write (a, no, des) is the text's own where the source has not got it.
  const isOwn = ({ lower }: Word) => own.has(lower) && !holdsWord(source, lower);
  return stretches(wordsOf(text), isOwn).flatMap((stretch) => {
    const run = foreignPart(stretch, foreign, isTelling);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !isForeign(run, foreign, isTelling)) return [];
    return [{ start: first.start, end: last.end, words: run.map(({ lower }) => lower) }];
  });
}

/** Tells whether a cell has a word, given in lower case. */
function holdsWord(cell: Cell, word: string): boolean {
  return cell.texts.some(({ prepared }) => lowerWords(prepared).has(word));
}

interface Word extends Span {
  readonly lower: string;
  readonly isLower: boolean;
}

const wordsOf = perText(({ tokens }): readonly Word[] => {
  const words: Word[] = [];
  for (const { kind, text, start, end } of tokens) {
    if (kind !== "word") continue;
    const lower = text.toLowerCase();
    words.push({ start, end, lower, isLower: lower === text });
  }
  return words;
});

const lowerWords = perText((text) => new Set(wordsOf(text).map(({ lower }) => lower)));

// Fewer small words may be chance; with no other words in lower case it is a name (Agency for the Application of Technology).
const FEWEST_SMALL = 2;
const FEWEST_WORDS = 5;
const FEWEST_LOWER = 2;

// What is left as it was stands in the source word for word, but for what was changed there since.
const TELLING_SHARE = 0.8;

function hasSeveral(words: readonly Word[], foreign: ReadonlySet<string>): boolean {
  let found = 0;
  for (const { lower } of words) if (foreign.has(lower) && ++found === FEWEST_SMALL) return true;
  return false;
}

function isForeign(
  run: readonly Word[],
  foreign: ReadonlySet<string>,
  isTelling: (word: Word) => boolean,
): boolean {
  if (run.length < FEWEST_WORDS || !hasSeveral(run, foreign)) return false;
  const content = run.filter(({ isLower, lower }) => isLower && !foreign.has(lower));
  if (content.length < FEWEST_LOWER) return false;
  return run.filter(isTelling).length >= TELLING_SHARE * run.length;
}

/** The stretches between the small words of the text's own language. */
function stretches(words: readonly Word[], isOwn: (word: Word) => boolean): Word[][] {
  const found: Word[][] = [[]];
  for (const word of words) {
    if (isOwn(word)) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.filter((stretch) => stretch.length >= FEWEST_WORDS);
}

/** From the first small foreign word to the last, and on over the words of the source beside them. */
function foreignPart(
  stretch: readonly Word[],
  foreign: ReadonlySet<string>,
  isTelling: (word: Word) => boolean,
): readonly Word[] {
  const isSmall = ({ lower }: Word) => foreign.has(lower);
  let first = stretch.findIndex(isSmall);
  if (first < 0) return [];
  let last = stretch.findLastIndex(isSmall);
  const tells = (at: number) => {
    const word = stretch[at];
    return word !== undefined && isTelling(word);
  };
  while (tells(first - 1)) first--;
  while (tells(last + 1)) last++;
  return stretch.slice(first, last + 1);
}
