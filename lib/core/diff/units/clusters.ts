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

// Letters that nothing joins: each is a character of its own, which spares most words the segmenter, ten times as slow.
const SINGLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea]*$/;

/** The user-perceived characters of a text. Linear, as `clusterStarts` is. */
export function charactersOf(text: string): string[] {
  if (SINGLE.test(text)) return text.split("");
  const characters: string[] = [];
  const isStart = clusterStarts(text);
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && isStart[end] === 0) end++;
    characters.push(text.slice(start, end));
    start = end;
  }
  return characters;
}
