import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import type { FileTrackedChange, FormatName, ReadingIssue } from "#lib/core/formats/opened-file.ts";
import { decideUpdate } from "#lib/core/formats/update/decide-update.ts";
import type { UpdateKind } from "#lib/core/formats/update/update-outcome.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { carryFlags } from "./carry-flags.ts";
import type { Context } from "./context.ts";
import { type EditionPlan, type KeyedPart, planEditions } from "./updates/plan-editions.ts";
import { readUpdate, type UpdateFile } from "./updates/read-update.ts";

/** What would become of a flag. */
export interface FlagFate {
  readonly flag: number;
  readonly segment: number;
  /** It moves along with its words, loses them, or leaves with its paragraph. */
  readonly fate: "moves" | "loses-words" | "leaves";
}

/** What an update would do to an edition. */
export interface EditionOutlook {
  readonly edition: number;
  readonly slot: string;
  readonly counts: Readonly<Record<UpdateKind | "moved", number>>;
  /** All but those that stay as they are and where they are. */
  readonly parts: readonly KeyedPart[];
  /** Of what is decided already. */
  readonly flags: readonly FlagFate[];
}

/** What an update would do. */
export interface UpdatePreview {
  readonly head: number;
  readonly format: FormatName;
  readonly issues: readonly ReadingIssue[];
  readonly tracked: readonly FileTrackedChange[];
  readonly editions: readonly EditionOutlook[];
}

/**
 * Tells what a new version of an edition's file would do to it, and to the editions that came in the same file. Stores nothing.
 * @throws Refusal as `updateEdition` does for what cannot be read or does not fit
 */
export async function previewUpdate(
  context: Context,
  input: UpdateFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<UpdatePreview> {
  const source = await readUpdate(context, input, options);
  const { head, file, flags } = source;
  const { format, issues, tracked } = file;
  const plans = await planEditions(context, source, input, options);
  const editions = plans.map((plan) => outlookOf(plan, flags));
  return { head, format, issues, tracked, editions };
}

function outlookOf(plan: EditionPlan, flags: readonly Flag[]): EditionOutlook {
  const { edition, parts } = plan;
  const isQuiet = ({ kind, isMoved }: KeyedPart) => kind === "unchanged" && !isMoved;
  return {
    edition: edition.id,
    slot: edition.slot,
    counts: countsOf(parts),
    parts: parts.filter((part) => !isQuiet(part)),
    flags: fatesIn(plan, flags),
  };
}

function countsOf(parts: readonly KeyedPart[]): EditionOutlook["counts"] {
  const counts = { unchanged: 0, taken: 0, same: 0, merged: 0, conflict: 0, added: 0, removed: 0 };
  for (const { kind } of parts) counts[kind] += 1;
  return { ...counts, moved: parts.filter(({ isMoved }) => isMoved).length };
}

function fatesIn(plan: EditionPlan, flags: readonly Flag[]): FlagFate[] {
  const decided = plan.parts.filter(({ texts }) => texts !== null);
  const { placed, removed } = decideUpdate(decided, new Map());
  const left = new Set(removed);
  const flagsIn = groupBy(flags, ({ segment }) => segment);
  const leaving = flags.filter(({ segment }) => left.has(segment));
  const carried = placed.flatMap(({ segment: id, text: after }) => {
    const segment = id === null ? undefined : plan.segments.get(id);
    if (!segment || segment.text === after) return [];
    const { language } = plan.edition;
    return carryFlags(flagsIn.get(segment.id) ?? [], {
      segment: segment.id,
      before: segment.text,
      after,
      language,
    });
  });
  return [
    ...carried.flatMap(({ after }): FlagFate[] => {
      if (!after) return [];
      const fate = after.start === null ? "loses-words" : "moves";
      return [{ flag: after.id, segment: after.segment, fate }];
    }),
    ...leaving.map(({ id, segment }) => ({ flag: id, segment, fate: "leaves" as const })),
  ];
}
