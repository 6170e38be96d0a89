import { findingsIn, type Judgement } from "./problems.ts";
import { Refusal } from "./refusal.ts";

/** The indexes of findings by their fingerprints, each once. @throws Refusal `no-such-finding` where one is unknown. */
export function namedFindings(judgement: Judgement, fingerprints: readonly string[]): number[] {
  const known = new Map(findingsIn(judgement).map(({ finding }, at) => [finding.fingerprint, at]));
  return [...new Set(fingerprints)].map((fingerprint) => {
    const at = known.get(fingerprint);
    if (at === undefined) throw noSuchFinding(fingerprint);
    return at;
  });
}

/** The refusal of a finding that is unknown, or not what it is asked for as. */
export function noSuchFinding(fingerprint: string): Refusal {
  return new Refusal("no-such-finding", `Cannot find the finding "${fingerprint}"`);
}
