import { z } from "@hono/zod-openapi";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { FORMULAS, WORD_BASES } from "#lib/core/quality/scores/profile.ts";
import { Text } from "./contract.ts";

// A profile names each category of MQM-Core once at most.
const MOST_CATEGORIES = 100;
const MAX_NAME_LENGTH = 200;

const Points = z.object({
  neutral: z.number(),
  minor: z.number(),
  major: z.number(),
  critical: z.number(),
});

const Tolerance = z.object({ words: z.number(), points: z.number() });

const Profile = z
  .object({
    formula: z.enum(FORMULAS),
    points: Points,
    categories: z
      .array(z.object({ category: Text, points: Points }))
      .max(MOST_CATEGORIES)
      .readonly(),
    nonTranslation: z.number().nullable(),
    wordBase: z.enum(WORD_BASES),
    referenceWords: z.number(),
    threshold: z.number().nullable(),
    acceptable: z.number(),
    tolerances: z.tuple([Tolerance, Tolerance]).readonly(),
    criticalFails: z.boolean(),
    repeats: z.enum(["each", "once"]),
    countsFindings: z.boolean(),
    mostPerSegment: z.number().nullable(),
  })
  .openapi("ScoreProfile");

/** What an editor writes of a profile. */
export const ProfileFields = z
  .object({ name: Text.trim().min(1).max(MAX_NAME_LENGTH), profile: Profile })
  .openapi("ScoreProfileFields");

/** The same, as of the version that the editor saw. */
export const AlteredProfile = ProfileFields.extend({
  seenVersion: z.number().int().positive(),
}).openapi("AlteredScoreProfile");

/** A profile to score by. */
export const NamedProfile = z
  .object({
    id: z.string(),
    version: z.number().int().nullable(),
    name: z.string().nullable().openapi({ description: "Null: one that every desk has" }),
    profile: Profile,
  })
  .openapi("NamedScoreProfile");

const Counts = z.record(z.enum(SEVERITIES), z.number());

const Tally = z.object({
  counts: Counts,
  points: z.number(),
  squares: z.number(),
  heaviest: z.number(),
});

const Interval = z.object({ low: z.number(), high: z.number() });

const Score = z
  .object({
    formula: z.enum(FORMULAS),
    wordBase: z.enum(WORD_BASES),
    referenceWords: z.number(),
    words: z.number().int(),
    segments: z.number().int(),
    counts: Counts,
    points: z.number(),
    normed: z.number().nullable(),
    tolerated: z.number().nullable(),
    curve: z.object({ a: z.number(), b: z.number() }).nullable(),
    threshold: z.number().nullable(),
    value: z.number().nullable(),
    interval: Interval.nullable().openapi({ description: "95 %" }),
    verdict: z.enum(["pass", "fail"]).nullable(),
    failsBy: z.enum(["threshold", "critical"]).nullable(),
    sample: z.enum(["none", "small", "medium", "large"]),
  })
  .openapi("Score");

const Amount = z.object({ segments: z.number().int(), words: z.number().int() });

const ScoredEdition = z.object({
  id: z.number().int(),
  language: z.string(),
  basedOn: z.number().int().nullable(),
  score: Score.openapi({ description: "Of the text as it stands" }),
  hop: Score.openapi({ description: "Of what was born at the step from its base" }),
  categories: z.array(Tally.extend({ category: z.string() })).readonly(),
  progress: z
    .object({ untouched: Amount, edited: Amount, reviewed: Amount, approved: Amount })
    .nullable(),
  places: z
    .array(
      Tally.extend({
        from: z.number().int(),
        to: z.number().int(),
        first: z.number().int().nullable(),
      }),
    )
    .readonly()
    .openapi({ description: "Errors by stretches of rows, as indexes from 0, half-open" }),
});

/** The scores of a document. */
export const DocumentScores = z
  .object({
    id: z.uuid(),
    title: z.string(),
    head: z.number().int(),
    profile: NamedProfile,
    editions: z.array(ScoredEdition).readonly(),
    whole: Score,
    flags: z.number().int(),
    days: z
      .array(
        z.object({
          day: z.string().openapi({ description: "ISO 8601 date, UTC" }),
          raised: z.number().int(),
          fixed: z.number().int(),
          dismissed: z.number().int(),
          open: z.number().int(),
        }),
      )
      .readonly(),
  })
  .openapi("DocumentScores");
