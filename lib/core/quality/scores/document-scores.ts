import { groupBy } from "#lib/core/document/grouping.ts";
import type { Edition } from "#lib/core/document/model.ts";
import { type CategoryTally, categoryTallies } from "./category-tallies.ts";
import { type CountedError, countedErrors } from "./counted-errors.ts";
import type { ScoreProfile } from "./profile.ts";
import { type Sample, type Score, scoreOf } from "./score.ts";
import type { ScoredError } from "./scored-error.ts";
import { tallyOf } from "./tally.ts";

/** A document as scores see it. */
export interface ScoredDocument {
  readonly editions: readonly Edition[];
  /** How much text each edition has, by its id. */
  readonly amounts: ReadonlyMap<number, Sample>;
  readonly errors: readonly ScoredError[];
}

/** The scores of an edition. */
export interface EditionScore {
  readonly edition: number;
  /** Of the text as it stands, whoever brought its errors in. */
  readonly score: Score;
  /** Of the hop from its base alone: what was born there. Of an original, what was born in it. */
  readonly hop: Score;
  readonly categories: readonly CategoryTally[];
  readonly errors: readonly CountedError[];
}

/** The scores of a document under a profile. */
export interface DocumentScores {
  readonly editions: readonly EditionScore[];
  /** Of the whole relay: every error once, where it was born, over the words of all editions. */
  readonly whole: Score;
}

/** Scores every edition of a document, each of its hops, and the whole. Linear in the errors. */
export function documentScores(document: ScoredDocument, profile: ScoreProfile): DocumentScores {
  const counted = countedErrors(document.errors, profile);
  const here = groupBy(counted, ({ edition }) => edition);
  const born = groupBy(
    counted.filter(({ isInherited }) => !isInherited),
    (error) => birthplaceOf(error, document.editions),
  );
  const editions = document.editions.map((edition): EditionScore => {
    const sample = sampleOf(edition, document, profile);
    const errors = here.get(edition.id) ?? [];
    return {
      edition: edition.id,
      score: scoreOf(tallyOf(errors), sample, profile),
      hop: scoreOf(tallyOf(born.get(edition.id) ?? []), sample, profile),
      categories: categoryTallies(errors),
      errors,
    };
  });
  const all = tallyOf([...born.values()].flat());
  return { editions, whole: scoreOf(all, totalSample(editions), profile) };
}

/** The edition whose hop an error is booked at: the one it came in with. */
function birthplaceOf({ origin, edition }: ScoredError, editions: readonly Edition[]): number {
  if (origin === null) return edition;
  if (origin !== "original") return origin.to;
  return editions.find(({ basedOn }) => basedOn === null)?.id ?? edition;
}

/** An original has no source, so that its own words are counted whatever the word base. */
function sampleOf(
  { id, basedOn }: Edition,
  { amounts }: ScoredDocument,
  { wordBase }: ScoreProfile,
): Sample {
  const own = amounts.get(id) ?? NOTHING;
  const counted = wordBase === "source" && basedOn !== null ? amounts.get(basedOn) : own;
  return { words: counted?.words ?? 0, segments: own.segments };
}

const NOTHING: Sample = { words: 0, segments: 0 };

function totalSample(editions: readonly EditionScore[]): Sample {
  return editions.reduce<Sample>(
    ({ words, segments }, { hop }) => ({
      words: words + hop.words,
      segments: segments + hop.segments,
    }),
    NOTHING,
  );
}
