// Enough to go back to what one looked for today.
const MOST_KEPT = 20;

/** The former queries that a browser has kept, the latest first. What is not a list of texts counts as none. */
export function readHistory(kept: unknown): string[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((one): one is string => typeof one === "string").slice(0, MOST_KEPT);
}

/** The history with one more query at its head. */
export function withQuery(history: readonly string[], text: string): string[] {
  if (text === "") return [...history];
  return [text, ...history.filter((one) => one !== text)].slice(0, MOST_KEPT);
}

/** The query before `text` in time (`by` 1) or after it (-1); undefined beyond the ends. What is no former query stands before the latest. */
export function besides(history: readonly string[], text: string, by: 1 | -1): string | undefined {
  return history[history.indexOf(text) + by];
}
