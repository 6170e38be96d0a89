/**
 * The words with the phrase of `length` words at `from` moved to `to`, a place between the words as they stand; a place within the phrase
 * moves it behind as many of the words that follow it.
 */
export function shiftedWords(
  words: Int32Array,
  from: number,
  length: number,
  to: number,
): Int32Array {
  const end = from + length;
  const moved = words.slice();
  const phrase = words.subarray(from, end);
  if (to < from) {
    moved.set(phrase, to);
    moved.set(words.subarray(to, from), to + length);
    return moved;
  }
  const passed = words.subarray(end, to > end ? to : end + to - from);
  moved.set(passed, from);
  moved.set(phrase, from + passed.length);
  return moved;
}
