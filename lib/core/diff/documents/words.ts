/**
 * Returns the words of a text as numbers, sorted, each as often as it occurs; upper and lower case are alike. Where a
 * script has no spaces, every two neighbouring characters count as a word. Texts without letters and digits have
 * none. Different words share a number about once in four thousand million. Linear, but for the sorting.
 */
export function wordBag(text: string): Int32Array {
  const folded = text.toLowerCase();
  const words: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const end = classAt(folded, at) === LETTER ? endOfWord(folded, at) : at + 1;
    if (classAt(folded, at) === LETTER) words.push(hashOf(folded, at, end));
    else if (classAt(folded, at) === UNSPACED) words.push(hashOf(folded, at, endOfTwo(folded, at)));
    at = end;
  }
  return Int32Array.from(words).sort();
}

/** Returns every two neighbouring characters of a text as a number, sorted; white space and case do not count. */
export function letterBag(text: string): Int32Array {
  const letters = text.toLowerCase().replace(/\s+/gu, "");
  const twos = new Int32Array(Math.max(letters.length - 1, 0));
  return twos.map((_, at) => hashOf(letters, at, at + 2)).sort();
}

/** Counts what two bags have in common. Linear in both. */
export function countShared(one: Int32Array, other: Int32Array): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [x = 0, y = 0] = [one[i], other[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

const UNREAD = 0;
const LETTER = 1;
const UNSPACED = 2;
const OTHER = 3;

// Surrogates count as letters: most of what they encode is rare letters and pictures.
const LETTERS = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const SCRIPTS_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const CODE_UNITS = 0x1_0000;

// Filled as code units are met; most texts use some hundred of them.
const classes = new Uint8Array(CODE_UNITS);

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code] ?? OTHER;
  if (known !== UNREAD) return known;
  const read = classOf(String.fromCharCode(code));
  classes[code] = read;
  return read;
}

function classOf(character: string): number {
  if (SCRIPTS_WITHOUT_SPACES.test(character)) return UNSPACED;
  return LETTERS.test(character) ? LETTER : OTHER;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && classAt(text, end) === LETTER) end++;
  return end;
}

function endOfTwo(text: string, start: number): number {
  return start + 1 < text.length && classAt(text, start + 1) === UNSPACED ? start + 2 : start + 1;
}

// FNV-1a, over code units (Fowler, Noll, Vo): fast, and spreads short words well.
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < Math.min(end, text.length); at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash;
}
