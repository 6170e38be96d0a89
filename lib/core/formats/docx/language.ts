import type { Segment } from "./segment.ts";

const EXPECTED = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The language that most characters are marked with; null where most are not marked by themselves, since what holds for the rest of a
 * document is more often the language of the program than of the text.
 */
export function languageOf(segments: readonly Segment[]): string | null {
  const characters = new Map<string | null, number>();
  let total = 0;
  for (const { units } of segments) {
    for (const { text, node } of units) {
      const { language } = node.run;
      characters.set(language, (characters.get(language) ?? 0) + text.length);
      total += text.length;
    }
  }
  for (const [language, count] of characters) {
    if (language !== null && count * 2 > total && EXPECTED.test(language)) return language;
  }
  return null;
}
