/** The files that a report of scores can leave as, in the order in which they are offered. Each has words in `locales` under `scores.format`. */
export const SCORE_FORMATS = ["html", "csv", "json"] as const;
export type ScoreFormat = (typeof SCORE_FORMATS)[number];
