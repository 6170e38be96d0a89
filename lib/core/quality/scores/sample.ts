/**
 * How much a score of so many words can be relied on. MQM 2.0 tells three ranges apart: in `small` samples a single score is not reliable;
 * linear scores fit `medium` ones; for `large` ones tolerance should not grow with the words.
 */
export type SampleRange = "none" | "small" | "medium" | "large";

// MQM 2.0 (arXiv 2405.16969) gives about 500 to 20,000 words to the linear models.
const FEWEST_MEDIUM = 500;
const MOST_MEDIUM = 20_000;

/** The range that a sample of so many words is in. */
export function sampleRange(words: number): SampleRange {
  if (words === 0) return "none";
  if (words < FEWEST_MEDIUM) return "small";
  return words <= MOST_MEDIUM ? "medium" : "large";
}
