/** What an editor said under a flag. */
export interface Remark {
  readonly id: number;
  /** The id of the flag. */
  readonly flag: number;
  readonly text: string;
  /** Names of the editors it calls on, each once, in the order in which the text calls on them. */
  readonly mentions: readonly string[];
  /** The name of the editor who said it. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

// More names than any remark is meant for; what is beyond calls on nobody.
const MOST_MENTIONS = 20;

/**
 * The editors of `names` whom a text calls on: an at sign, then the name, in capitals or not, and no letter behind it. Of names that
 * begin alike the longest counts; an at sign within a word, as in a mail address, calls on nobody.
 */
export function mentionsIn(text: string, names: readonly string[]): string[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const folded = longestFirst.map((name) => ({ name, letters: fold(name) }));
  const found = new Set<string>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    if (found.size === MOST_MENTIONS) break;
    const rest = text.slice(index + 1);
    const called = folded.find(({ name, letters }) => beginsWith(rest, name.length, letters));
    if (called) found.add(called.name);
  }
  return [...found];
}

function beginsWith(text: string, length: number, letters: string): boolean {
  return fold(text.slice(0, length)) === letters && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(length));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
