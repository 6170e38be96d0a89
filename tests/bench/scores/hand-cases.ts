import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { scoreOf } from "#lib/core/quality/scores/score.ts";
import { type Tally, tallyOf } from "#lib/core/quality/scores/tally.ts";
import { type Agreement, isClose } from "./agreement.ts";

type Counts = Readonly<Partial<Record<(typeof SEVERITIES)[number], number>>>;

interface HandCase {
  readonly counts?: Counts;
  readonly counts_by_type?: readonly (Counts & { readonly weight: number })[];
  readonly EWC: number;
  readonly APT: number;
  readonly NPT: number | null;
  readonly raw: number | null;
  readonly calibrated: readonly {
    readonly PT: number;
    readonly APP: number;
    readonly score: number;
    readonly pass: boolean;
  }[];
}

const CLOSE = 1e-9;

/** Small cases of the raw and the calibrated model of MQM 2.0. */
export function handCases(read: (file: string) => string): Agreement {
  const cases: readonly HandCase[] = JSON.parse(read("cases/mqm2.json")).cases;
  return { name: "hand cases of MQM 2.0", agree: cases.filter(agrees).length, of: cases.length };
}

function agrees({ EWC: words, APT, NPT, raw, calibrated, ...counts }: HandCase): boolean {
  const tally = tallyIn(counts);
  const sample = { words, segments: 0 };
  const told = scoreOf(tally, sample, BUILT_IN_PROFILES["mqm-raw"]);
  const isSame = (ours: number | null, theirs: number | null) => isClose(ours, theirs, CLOSE);
  if (!isSame(told.points, APT) || !isSame(told.normed, NPT) || !isSame(told.value, raw))
    return false;
  return calibrated.every(({ PT, APP, score, pass }) => {
    const profile = { ...BUILT_IN_PROFILES["mqm-calibrated"], threshold: PT, acceptable: APP };
    const { value, verdict } = scoreOf(tally, sample, profile);
    return isSame(value, score) && (verdict === "pass") === pass;
  });
}

function tallyIn({ counts, counts_by_type: types }: Pick<HandCase, "counts" | "counts_by_type">) {
  const { points }: ScoreProfile = BUILT_IN_PROFILES["mqm-raw"];
  const errors = (types ?? [{ weight: 1, ...counts }]).flatMap(({ weight, ...own }) =>
    SEVERITIES.flatMap((severity) =>
      Array.from({ length: own[severity] ?? 0 }, () => ({
        severity,
        points: weight * points[severity],
      })),
    ),
  );
  return tallyOf(errors) satisfies Tally;
}
