import { groupBy } from "#lib/core/document/grouping.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { namedCategory } from "#lib/core/quality/scores/category-names.ts";
import { type RatedLine, ratedSystems } from "#lib/core/quality/scores/rated-systems.ts";
import { scoreOf } from "#lib/core/quality/scores/score.ts";
import { type Agreement, isClose } from "./agreement.ts";

interface MarkedError {
  readonly error_category: string;
  readonly error_subcategory: string | null;
  readonly severity: string;
}

interface MarkedSegment {
  readonly source: string;
  readonly SEG_ID: string;
  readonly MT_Engine: string;
  readonly source_errors: readonly MarkedError[];
  readonly target_errors: readonly MarkedError[];
}

interface Expected {
  readonly APT: number;
  readonly raw_quality_score: number;
  readonly calibrated_PT85_APP30: number;
  readonly pass: boolean;
}

// The expected values have six digits.
const CLOSE = 1e-6;

/** One French article on medicine in eleven translations, rated by four severities; words are what stands between spaces. */
export function medicalTexts(read: (file: string) => string): Agreement {
  const segments: readonly MarkedSegment[] = JSON.parse(read("bio/fr2en_doc.json"));
  const expected: Readonly<Record<string, Expected>> = JSON.parse(
    read("bio/expected.json"),
  ).systems;
  const words = new Map(
    [...groupBy(segments, ({ MT_Engine: system }) => system)].map(([system, own]) => [
      system,
      own.reduce((sum, { source }) => sum + source.trim().split(/\s+/).length, 0),
    ]),
  );
  const profile = {
    ...BUILT_IN_PROFILES["mqm-calibrated"],
    ...{ threshold: 85, acceptable: 30, wordBase: "source" as const },
  };
  const systems = ratedSystems(segments.flatMap(linesOf), profile);
  const agree = systems.filter(({ system, tally }) => {
    const wanted = expected[system];
    const sample = { words: words.get(system) ?? 0, segments: 0 };
    const raw = scoreOf(tally, sample, BUILT_IN_PROFILES["mqm-raw"]);
    const { value, verdict, points } = scoreOf(tally, sample, profile);
    if (!wanted) return false;
    const isScore = isClose(value, wanted.calibrated_PT85_APP30, CLOSE);
    const isRaw = isClose(raw.value, wanted.raw_quality_score, CLOSE);
    return isScore && isRaw && points === wanted.APT && (verdict === "pass") === wanted.pass;
  });
  return {
    name: "systems of the medical article",
    agree: agree.length,
    of: Object.keys(expected).length,
  };
}

function linesOf(segment: MarkedSegment): RatedLine[] {
  const { MT_Engine: system, SEG_ID: id, source_errors: here, target_errors: there } = segment;
  const place = { system, segment: id, rater: "" };
  const errors = [...here, ...there].map(({ error_category, error_subcategory, severity }) => {
    const named = namedCategory([error_category, error_subcategory].filter(Boolean).join("/"));
    const known = SEVERITIES.find((one) => one === severity.toLowerCase());
    return known ? { category: named.category, severity: known } : null;
  });
  return [null, ...errors].map((error) => ({ ...place, error }));
}
