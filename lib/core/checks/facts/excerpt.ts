// What a card can show of a longer text without burying its own words.
const SHOWN = 120;

/** Returns `text`, cut after a word where it is long. */
export function excerptOf(text: string): string {
  if (text.length <= SHOWN) return text;
  const end = text.lastIndexOf(" ", SHOWN);
  return `${text.slice(0, end > 0 ? end : SHOWN)} …`;
}
