import type { ScoreProfile } from "./profile.ts";

/** Penalty multipliers of MQM 2.0. */
const MQM_POINTS = { neutral: 0, minor: 1, major: 5, critical: 25 };

const MQM: Omit<ScoreProfile, "formula"> = {
  points: MQM_POINTS,
  categories: [],
  nonTranslation: null,
  wordBase: "target",
  referenceWords: 1_000,
  threshold: 90,
  acceptable: 10,
  // Twice the words of a page are not read with twice the patience.
  tolerances: [
    { words: 1_000, points: 10 },
    { words: 10_000, points: 60 },
  ],
  criticalFails: true,
  repeats: "each",
  countsFindings: false,
  mostPerSegment: null,
};

/** Profiles that every desk has, by their ids; to be copied, not altered. */
export const BUILT_IN_PROFILES = {
  "mqm-calibrated": { ...MQM, formula: "calibrated" },
  "mqm-raw": { ...MQM, formula: "raw", threshold: 99 },
  "mqm-non-linear": { ...MQM, formula: "non-linear" },
  // Freitag et al. 2021, table 3, which knows no critical errors: they weigh as major ones. At most five errors were to be marked in a segment;
  // the published scores have what was marked.
  "google-wmt": {
    ...MQM,
    formula: "per-segment",
    points: { neutral: 0, minor: 1, major: 5, critical: 5 },
    categories: [
      {
        category: "Linguistic conventions/Punctuation",
        points: { neutral: 0, minor: 0.1, major: 5, critical: 5 },
      },
    ],
    nonTranslation: 25,
    threshold: null,
    criticalFails: false,
  },
} as const satisfies Readonly<Record<string, ScoreProfile>>;

export type BuiltInProfile = keyof typeof BUILT_IN_PROFILES;
