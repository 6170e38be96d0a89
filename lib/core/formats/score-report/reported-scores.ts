import type { CategoryTally } from "#lib/core/quality/scores/category-tallies.ts";
import type { Stretch } from "#lib/core/quality/scores/error-places.ts";
import type { FlagDay } from "#lib/core/quality/scores/flag-days.ts";
import type { Points } from "#lib/core/quality/scores/profile.ts";
import type { Score } from "#lib/core/quality/scores/score.ts";

/** The scores of a document as reports tell of them. */
export interface ReportedScores {
  readonly title: string;
  /** Sequence number of the newest change. */
  readonly head: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name of the profile, in the language of the report. */
  readonly profile: string;
  /** What an error costs that no category says otherwise of. */
  readonly points: Points;
  readonly editions: readonly ReportedEdition[];
  readonly whole: Score;
  /** What became of flags, day by day. */
  readonly days: readonly FlagDay[];
}

export interface ReportedEdition {
  readonly id: number;
  /** BCP 47 */
  readonly language: string;
  readonly basedOn: number | null;
  readonly score: Score;
  readonly hop: Score;
  readonly categories: readonly CategoryTally[];
  /** Where in the document its errors are. */
  readonly places: readonly Stretch[];
}

/** The words that a report needs. */
export const SCORE_REPORT_WORDS = [
  "report",
  "profile",
  "made",
  "whole",
  "score",
  "verdict",
  "pass",
  "fail",
  "critical",
  "hopAlone",
  "calculation",
  "words",
  "source",
  "target",
  "interval",
  "sample",
  "category",
  "points",
  "unnamed",
  "noErrors",
] as const;

/** The words of a report, in the language of whoever asks for it. */
type ScoreReportWords = Readonly<Record<(typeof SCORE_REPORT_WORDS)[number], string>>;

/** The words of the page of scores that the pictures of a report share. */
export interface FigureWords {
  readonly byCategory: string;
  readonly byHop: string;
  readonly hop: string;
  readonly overDocument: string;
  readonly place: string;
  readonly overTime: string;
  readonly errors: string;
}

/** What a report needs beside the scores. */
export interface ReportTools {
  readonly words: ScoreReportWords;
  readonly figures: FigureWords;
  /** The words for what became of flags. */
  readonly day: Readonly<Record<keyof FlagDay, string>>;
  /** BCP 47: the language of the words. */
  readonly language: string;
  /** The names of severities, formulae, ranges of samples, categories and languages. */
  severity(severity: keyof Points): string;
  formula(formula: Score["formula"]): string;
  sample(sample: Score["sample"]): string;
  category(category: string): string;
  languageName(tag: string): string;
  /** Names rows, counted from 1, from the first to the last of them. */
  rows(from: number, to: number): string;
  /** Writes a day (ISO 8601). */
  date(day: string): string;
  number(value: number, digits: number): string;
}
