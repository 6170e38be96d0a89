import { z } from "@hono/zod-openapi";
import type { JudgedFinding } from "#lib/services/problems.ts";
import { Dismissed, presentedDismissal, SEVERITY, type TellingDismissal } from "./problem-parts.ts";

const Index = z.number().int().nonnegative();
const Offsets = z.array(Index).readonly();

const Kind = z.object({
  edition: z.number().int(),
  check: z.string(),
  name: z.string().nullable().openapi({ description: "What a rule of the desk's own is called" }),
  mqm: z.string(),
  severity: SEVERITY,
  message: z.string(),
  origin: z.string().nullable(),
});

/** Findings as columns: the n-th value of each belongs to the n-th finding; the tables hold what many have in common. */
export const ProblemColumns = z
  .object({
    kinds: z.array(Kind).readonly(),
    phrases: z.array(z.string()).readonly().openapi({
      description: "Marked words; what stands for them, after a #, where they are long",
    }),
    dismissals: z.array(Dismissed).readonly(),
    segment: Offsets,
    start: Offsets,
    end: Offsets,
    revision: Offsets,
    kind: Offsets,
    phrase: Offsets,
    fixes: Offsets.openapi({ description: "How many fixes it has" }),
    dismissal: z.array(z.number().int()).readonly().openapi({ description: "-1 where it is open" }),
    fingerprint: z.array(z.string()).readonly(),
    roots: z
      .array(
        z.object({
          at: Index,
          edition: z.number().int(),
          segment: z.number().int(),
          start: Index,
          end: Index,
        }),
      )
      .readonly()
      .openapi({ description: "Of those that were born in another edition, by index: where" }),
  })
  .openapi("ProblemColumns");

export type ProblemColumns = z.infer<typeof ProblemColumns>;

/** Findings as columns, in their order. */
export function columnsOfProblems(findings: readonly JudgedFinding[]): ProblemColumns {
  const kinds = new Table<z.infer<typeof Kind>>();
  const phrases = new Table<string>();
  const dismissals = new Table<TellingDismissal>();
  const problems = findings.map(({ problem }) => problem);
  const column = (pick: (finding: JudgedFinding) => number) => findings.map(pick);
  return {
    segment: column(({ problem }) => problem.segment),
    start: column(({ problem }) => problem.start),
    end: column(({ problem }) => problem.end),
    revision: column(({ problem }) => problem.revision),
    kind: column((finding) => {
      const kind = kindOf(finding);
      return kinds.indexOf(keyOfKind(kind), kind);
    }),
    phrase: column(({ words }) => phrases.indexOf(words, words)),
    fixes: column(({ problem }) => problem.fixes.length),
    dismissal: column(({ problem: { dismissed } }) =>
      dismissed ? dismissals.indexOf(dismissed.id, presentedDismissal(dismissed)) : -1,
    ),
    fingerprint: problems.map(({ fingerprint }) => fingerprint),
    roots: problems.flatMap(({ root }, at) => (root ? [{ at, ...root }] : [])),
    kinds: kinds.values,
    phrases: phrases.values,
    dismissals: dismissals.values,
  };
}

// Some milliseconds of work for a browser, and what a network hands over at a time.
const LONGEST_PART = 1_000;

/** Cuts findings that stand in the order of their segments into parts, none of which shares a segment with another. */
export function partsOf(findings: readonly JudgedFinding[]): JudgedFinding[][] {
  const parts: JudgedFinding[][] = [];
  for (const finding of findings) {
    const part = parts.at(-1);
    const isSameSegment = part?.at(-1)?.problem.segment === finding.problem.segment;
    if (part && (part.length < LONGEST_PART || isSameSegment)) part.push(finding);
    else parts.push([finding]);
  }
  return parts;
}

/** Numbers values by a key of theirs in the order in which they come. */
class Table<T> {
  readonly values: T[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(key: string, value: T): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

// The ids of the desk's own rules begin so; only their names come with the finding.
const HOUSE_RULE = "house:";

function kindOf({ problem }: JudgedFinding): z.infer<typeof Kind> {
  const { edition, check, mqm, severity, message, origin = null, values } = problem;
  const name = check.startsWith(HOUSE_RULE) ? (values.name ?? null) : null;
  return { edition, check, name, mqm, severity, message, origin };
}

function keyOfKind(kind: z.infer<typeof Kind>): string {
  return Object.values(kind).join("\n");
}
