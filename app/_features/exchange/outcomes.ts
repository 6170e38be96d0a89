import type { TableKind } from "#lib/core/formats/review-table/plan-table.ts";
import type { UpdateKind } from "#lib/core/formats/update/update-outcome.ts";
import type { Code } from "#lib/core/text/codes.ts";
import type { TableDecisions, TableRow, UpdateDecisions, UpdatePreview } from "./requests.ts";

export type OutcomeKind = UpdateKind | TableKind;

/** What a file that comes in does to one place of an edition. Texts are one a segment, those of the file one a paragraph. */
export interface Outcome {
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly edition: number;
  /** The first segment; null where there is none yet. */
  readonly segment: number | null;
  readonly isMoved: boolean;
  /** One list for all texts. */
  readonly codes: readonly Code[];
  /** As both began: as received, or as it was sent out. */
  readonly base: readonly string[];
  /** As the desk has it. */
  readonly ours: readonly string[];
  /** As the file has it. */
  readonly theirs: readonly string[];
  /** What will stand where nobody decides otherwise; null where somebody must decide. */
  readonly texts: readonly string[] | null;
  readonly canTakeTheirs: boolean;
  /** How many texts another decision has; 0 where there is nothing to write. */
  readonly room: number;
  /** Of a review table: why a cell cannot be taken as it is, who wrote it, and what was noted there. */
  readonly problem: TableRow["problem"];
  readonly author: string | null;
  readonly comments: readonly string[];
}

/** What stands in the end: what the desk has, what the file has, or other texts. */
export type Decision = "ours" | "theirs" | { readonly texts: readonly string[] };
export type Decisions = ReadonlyMap<string, Decision>;

/** The outcomes of a new version of a file, edition by edition. */
export function updateOutcomes({ editions }: UpdatePreview): Outcome[] {
  return editions.flatMap(({ edition, parts }) =>
    parts.map(({ key, kind, isMoved, segments, paragraphs, codes, ...texts }) => ({
      ...{ key, kind, edition, isMoved, codes },
      ...{ base: texts.base, ours: texts.ours, theirs: texts.theirs, texts: texts.texts },
      segment: segments[0] ?? null,
      canTakeTheirs: true,
      room: paragraphs.length,
      ...{ problem: null, author: null, comments: [] },
    })),
  );
}

/** The outcomes of a review table that came back. */
export function tableOutcomes(rows: readonly TableRow[]): Outcome[] {
  return rows.map(({ segment, edition, kind, sent, ours, theirs, text, codes, ...row }) => ({
    ...{ key: String(segment), kind, edition, segment, isMoved: false, codes },
    ...{ base: [sent], ours: [ours], theirs: [theirs], texts: text === null ? null : [text] },
    canTakeTheirs: row.problem === null || row.problem === "damaged-tags",
    room: 1,
    ...{ problem: row.problem, author: row.author, comments: row.comments },
  }));
}

/** Whether somebody must decide, and has not. */
export function isOpen({ key, texts }: Outcome, decisions: Decisions): boolean {
  return texts === null && !decisions.has(key);
}

/** What will stand; null as long as that is to be decided. */
export function standing(outcome: Outcome, decisions: Decisions): readonly string[] | null {
  const decision = decisions.get(outcome.key);
  if (decision === undefined) return outcome.texts;
  return typeof decision === "string" ? outcome[decision] : decision.texts;
}

/** The decisions with one for all that must be decided, as far as it can be had there. */
export function withAll(
  outcomes: readonly Outcome[],
  decisions: Decisions,
  decision: "ours" | "theirs",
): Decisions {
  const asked = outcomes.filter(({ texts }) => texts === null);
  const possible = asked.filter(({ canTakeTheirs }) => decision === "ours" || canTakeTheirs);
  return new Map([...decisions, ...possible.map(({ key }) => [key, decision] as const)]);
}

/** The decisions that still go for a new preview: those on texts that nobody has changed meanwhile. */
export function keptDecisions(
  before: readonly Outcome[],
  after: readonly Outcome[],
  decisions: Decisions,
): Decisions {
  const known = new Map(before.map(({ key, ours }) => [key, ours.join("\n")]));
  const same = after.filter(({ key, ours }) => known.get(key) === ours.join("\n"));
  return new Map(
    same.flatMap(({ key }) => {
      const decision = decisions.get(key);
      return decision === undefined ? [] : [[key, decision] as const];
    }),
  );
}

/** How many outcomes there are of each kind, in the order in which they first come. */
export function countsOf(outcomes: readonly Outcome[]): ReadonlyMap<OutcomeKind, number> {
  const counts = new Map<OutcomeKind, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Decisions as the API takes them for a review table, where a place has one text. */
export function tableDecisions(decisions: Decisions): TableDecisions {
  return Object.fromEntries(
    [...decisions].map(([key, decision]) => {
      return [key, typeof decision === "string" ? decision : { text: decision.texts[0] ?? "" }];
    }),
  );
}

/** Decisions as the API takes them for a new version of a file. */
export function updateDecisions(decisions: Decisions): UpdateDecisions {
  return Object.fromEntries(decisions);
}
