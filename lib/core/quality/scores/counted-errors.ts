import { groupBy } from "#lib/core/document/grouping.ts";
import type { MqmCategory } from "../mqm.ts";
import type { Points, ScoreProfile } from "./profile.ts";
import { NON_TRANSLATION, type ScoredError } from "./scored-error.ts";

/** An error with what it costs. */
export interface CountedError extends ScoredError {
  readonly points: number;
}

/**
 * The errors that count under a profile, with what each costs; in the order given. Dismissed ones do not, nor findings where the profile leaves
 * them out, nor a finding where an editor flagged the same words for the same reason, nor repeats where the profile counts once. Linear but
 * for segments of very many errors.
 */
export function countedErrors(
  errors: readonly ScoredError[],
  profile: ScoreProfile,
): CountedError[] {
  const standing = errors.filter(
    ({ state, by }) => state !== "dismissed" && (by === "editor" || profile.countsFindings),
  );
  const own = withoutTwins(standing);
  const once = profile.repeats === "once" ? firstOfEach(own, errors) : own;
  const pointsOf = costs(profile);
  const counted = once.map((error) => ({ ...error, points: pointsOf(error) }));
  const segments = groupBy(counted, ({ segment }) => segment);
  if (profile.mostPerSegment === null && profile.nonTranslation === null) return counted;
  const kept = new Set([...segments.values()].flatMap((all) => keptIn(all, profile)));
  return counted.filter((error) => kept.has(error));
}

/** What errors cost under a profile: by the row of their category, else of its dimension, else as all do. */
function costs({ points, categories, nonTranslation }: ScoreProfile) {
  const rows = new Map<MqmCategory, Points>(categories.map((row) => [row.category, row.points]));
  return ({ category, severity }: ScoredError): number => {
    if (category === NON_TRANSLATION && nonTranslation !== null) return nonTranslation;
    return rowFor(category, rows, points)[severity];
  };
}

/** A category may be finer than the rows: `Accuracy/Mistranslation/Number` costs what its nearest ancestor with a row does. */
function rowFor(
  category: MqmCategory,
  rows: ReadonlyMap<MqmCategory, Points>,
  others: Points,
): Points {
  const row = rows.get(category);
  if (row) return row;
  const end = category.lastIndexOf("/");
  return end === -1 ? others : rowFor(category.slice(0, end), rows, others);
}

/** The dimension of a category: the part before the slash. */
export function dimensionOf(category: MqmCategory): MqmCategory {
  const [dimension = category] = category.split("/");
  return dimension;
}

function withoutTwins(errors: readonly ScoredError[]): ScoredError[] {
  const flags = groupBy(
    errors.filter(({ by }) => by === "editor"),
    ({ segment }) => segment,
  );
  return errors.filter(
    (error) =>
      error.by === "editor" || !flags.get(error.segment)?.some((flag) => isTwin(error, flag)),
  );
}

function isTwin(finding: ScoredError, flag: ScoredError): boolean {
  if (dimensionOf(finding.category) !== dimensionOf(flag.category)) return false;
  if (finding.start === null || finding.end === null) return false;
  if (flag.start === null || flag.end === null) return false;
  return finding.start < flag.end && flag.start < finding.end;
}

/** Of errors that repeat one another the first that counts: a repeat stands in for one that was dismissed. */
function firstOfEach(
  counted: readonly ScoredError[],
  all: readonly ScoredError[],
): readonly ScoredError[] {
  const roots = rootsOf(all);
  const met = new Set<string>();
  return counted.filter(({ id }) => {
    const root = roots.get(id) ?? id;
    if (met.has(root)) return false;
    met.add(root);
    return true;
  });
}

/** What each error repeats in the end; one that goes round in circles, itself. Linear: each step is taken once. */
function rootsOf(errors: readonly ScoredError[]): ReadonlyMap<string, string> {
  const next = new Map(errors.map(({ id, repeats }) => [id, repeats]));
  const roots = new Map<string, string>();
  for (const { id } of errors) {
    const way = new Set<string>();
    let at = id;
    while (!roots.has(at) && !way.has(at)) {
      way.add(at);
      const repeated = next.get(at) ?? null;
      if (repeated === null || !next.has(repeated)) break;
      at = repeated;
    }
    const root = roots.get(at) ?? at;
    for (const step of way) roots.set(step, root);
  }
  return roots;
}

function keptIn(
  errors: readonly CountedError[],
  { mostPerSegment, nonTranslation }: ScoreProfile,
): readonly CountedError[] {
  const whole = errors.find(({ category }) => category === NON_TRANSLATION);
  if (whole && nonTranslation !== null) return [whole];
  if (mostPerSegment === null || errors.length <= mostPerSegment) return errors;
  return [...errors].sort((a, b) => b.points - a.points).slice(0, mostPerSegment);
}
