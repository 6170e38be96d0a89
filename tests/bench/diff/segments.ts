const segmenters = new Map<string, Intl.Segmenter>();

/** The platform's segmenter of words in a language, made once. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

/** Splits `text` into words, marks and white space as the platform does. */
export function wordsOf(text: string, language: string): string[] {
  return Array.from(wordSegmenter(language).segment(text), ({ segment }) => segment);
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Offsets at which a user-perceived character begins, and the end of the text. */
export function characterEdges(text: string): Set<number> {
  return edges(text, graphemes);
}

/** Offsets at which a word, a mark or white space begins, and the end of the text. */
export function wordEdges(text: string, language: string): Set<number> {
  return edges(text, wordSegmenter(language));
}

function edges(text: string, segmenter: Intl.Segmenter): Set<number> {
  const all = new Set([0, text.length]);
  for (const { index } of segmenter.segment(text)) all.add(index);
  return all;
}
