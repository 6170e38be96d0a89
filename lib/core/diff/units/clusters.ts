// Intl.Segmenter is quadratic in the length of its input on some engines.
const WINDOW = 500;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Marks where the user-perceived characters of `text` start (UAX #29), one entry a code unit. Linear, unless a single
 * character is longer than some hundred code units.
 */
export function clusterStarts(text: string): Uint8Array {
  const isStart = new Uint8Array(text.length);
  let size = WINDOW;
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + size);
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      isStart[from + index] = 1;
      last = index;
    }
    // The last character may go on behind the window, and a window that holds no other is too small.
    const isEnd = from + window.length === text.length;
    size = last === 0 ? size * 2 : WINDOW;
    from = isEnd ? text.length : from + last;
  }
  return isStart;
}
