import type { Edition } from "#lib/core/document/model.ts";
import type { ExportedFlag } from "#lib/core/formats/exports/exported-document.ts";
import type { JudgedFinding } from "./problems.ts";

/** Says what a check found in the language of whoever asks: a message key and what fills its gaps. */
export type SayFinding = (message: string, values: Readonly<Record<string, string>>) => string;

/** The document that findings are of: its editions, and its texts by segment. */
interface Judged {
  readonly editions: readonly Edition[];
  textOf(segment: number): string;
}

/** A finding with the segment that it is in. */
export interface PlacedFlag {
  readonly segment: number;
  readonly flag: ExportedFlag;
}

/** What checks found, for exporters, with what the desk said of it. */
export function exportedFindings(
  findings: readonly JudgedFinding[],
  document: Judged,
  say: SayFinding,
): PlacedFlag[] {
  return findings.map(({ problem }) => {
    const { segment, start, end, dismissed, fingerprint, mqm, severity, check } = problem;
    const flag: ExportedFlag = {
      ...{ id: fingerprint, start, end, quote: document.textOf(segment).slice(start, end) },
      ...{ category: mqm, severity, state: dismissed ? "dismissed" : "open", check },
      note: say(problem.message, problem.values),
      reason: dismissed?.reason ?? null,
      born: bornAt(problem, document.editions),
      suggestion: problem.fixes[0] ?? null,
      ...{ author: "", at: "" },
    };
    return { segment, flag };
  });
}

/** The hop at which a finding was born, by ids of editions: its origin names the hop by languages. Null where nobody knows. */
export function bornAt(
  { origin, edition }: JudgedFinding["problem"],
  editions: readonly Edition[],
): ExportedFlag["born"] {
  if (origin === "original") return "original";
  const base = editions.find(({ id }) => id === edition)?.basedOn ?? null;
  if (origin?.startsWith("introduced")) return base === null ? null : { from: base, to: edition };
  const [, from, to] = /@(.+)>(.+)$/.exec(origin ?? "") ?? [];
  const born = editions.find(({ language, basedOn }) => {
    return language === to && editions.find(({ id }) => id === basedOn)?.language === from;
  });
  return born && born.basedOn !== null ? { from: born.basedOn, to: born.id } : null;
}
