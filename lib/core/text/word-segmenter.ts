import { platformTag } from "./language.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The platform's word segmenter for a language, made once. Its cost is quadratic in the length of its input on some engines: callers cut
 * what they give it.
 */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(platformTag(language), { granularity: "word" });
  segmenters.set(language, made);
  return made;
}
