import type { Severity } from "#lib/core/quality/mqm.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { overlapFinder } from "#lib/core/text/overlap.ts";
import type { Check, CheckedDocument, Finding, PlacedHit } from "./check.ts";
import { withOrigins } from "./origin.ts";
import type { Choice } from "./settings.ts";

/** A hit with the check that reported it. */
export interface Reported {
  readonly check: Check;
  readonly hit: PlacedHit;
}

/**
 * Returns the findings that hits come to, in order of edition, paragraph, start and check: those of a language that the check judges
 * and the desk chose, without those that yield to a better one on the same words or stand in an untranslated paragraph, each with its
 * origin.
 */
export function toFindings(
  document: CheckedDocument,
  reported: readonly Reported[],
  choose: Choice,
): Finding[] {
  const chosen = reported.flatMap(({ check, hit }) => {
    const language = document.editions[hit.edition]?.language ?? "und";
    const choice = judges(check, language) ? choose(check, language) : null;
    return choice === null ? [] : [{ check, hit: inSeverity(hit, choice.severity) }];
  });
  const kept = withoutYielding(outsideUntranslated(chosen));
  const findings = kept.map(({ check, hit }) => findingOf(check, hit));
  return withOrigins(document, findings).sort(byPlace);
}

/** A desk's severity goes before that which a check gave to the hit itself. */
function inSeverity(hit: PlacedHit, severity: Severity | null): PlacedHit {
  return severity === null ? hit : { ...hit, severity };
}

/** Tells whether a check has a word on texts of a language. */
export function judges({ languages }: Check, language: string): boolean {
  return languages === "all" || languages.includes(primaryLanguage(language));
}

function findingOf(check: Check, hit: PlacedHit): Finding {
  const { variant, values = {}, fixes = [], evidence = [], mqm = check.mqm, ...rest } = hit;
  return {
    severity: check.severity,
    ...rest,
    check: check.id,
    version: check.version,
    mqm,
    message: `checks.${check.family ?? check.id}.${variant}`,
    values,
    fixes,
    evidence,
  };
}

// Its words are right in the language they are in.
const WHOLE_PARAGRAPH = "untranslated-paragraph";

function outsideUntranslated(reported: readonly Reported[]): readonly Reported[] {
  const isWhole = ({ check }: Reported) => check.id === WHOLE_PARAGRAPH;
  const foreign = new Set(reported.filter(isWhole).map(paragraphKey));
  if (foreign.size === 0) return reported;
  return reported.filter((one) => isWhole(one) || !foreign.has(paragraphKey(one)));
}

function paragraphKey({ hit }: Reported): string {
  return `${hit.edition}:${hit.paragraph}`;
}

function withoutYielding(reported: readonly Reported[]): readonly Reported[] {
  const feared = new Set(reported.flatMap(({ check }) => check.yieldsTo ?? []));
  const strong = new Map<string, PlacedHit[]>();
  for (const one of reported) {
    if (!feared.has(one.check.id)) continue;
    const key = strongKey(one.check.id, one);
    const hits = strong.get(key);
    if (hits) hits.push(one.hit);
    else strong.set(key, [one.hit]);
  }
  if (strong.size === 0) return reported;
  const overlaps = new Map([...strong].map(([key, hits]) => [key, overlapFinder(hits)]));
  return reported.filter(
    (one) => !one.check.yieldsTo?.some((id) => overlaps.get(strongKey(id, one))?.(one.hit)),
  );
}

function strongKey(check: string, one: Reported): string {
  return `${check}:${paragraphKey(one)}`;
}

/** Orders findings by edition, paragraph, start and check. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.edition - b.edition ||
    a.paragraph - b.paragraph ||
    a.start - b.start ||
    (a.check < b.check ? -1 : 1)
  );
}
