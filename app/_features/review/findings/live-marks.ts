import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { Check, Finding } from "#lib/core/checks/engine/check.ts";
import type { Mark } from "./marked-runs.ts";
import { lookOfFinding, type PlacedItem, PRIORITY } from "./marks.ts";

/** A text as it is saved, and as it stands in the editor. */
interface Draft {
  readonly saved: string;
  readonly shown: string;
}

/**
 * The items of a saved text that still hold for its draft. One that was judged from its row alone is gone once the checks do not find it
 * in the draft; what takes the whole document to judge stays until the draft is saved.
 */
export function stillHolding(
  items: readonly PlacedItem[],
  live: readonly Finding[],
): readonly PlacedItem[] {
  return items.filter(
    (placed) =>
      placed.item.kind === "flag" ||
      !LOCAL.has(placed.item.problem.check) ||
      live.some((finding) => isSame(finding, placed)),
  );
}

/** The marks of what is found in the words of a draft that were typed since it was saved, without what stands among the items. */
export function newMarks(
  items: readonly PlacedItem[],
  live: readonly Finding[],
  { saved, shown }: Draft,
): Mark[] {
  const typed = changedIn(saved, shown);
  return live
    .filter(({ start, end }) => start <= typed.end && typed.start <= end)
    .filter((finding) => !items.some((placed) => isSame(finding, placed)))
    .map(({ check, start, end, mqm, severity }) => ({
      id: `live:${check}:${start}`,
      start,
      end,
      look: lookOfFinding({ check, mqm, severity }),
      priority: PRIORITY[severity],
    }));
}

// What these say of a row depends on that row alone.
const LOCAL: ReadonlySet<string> = new Set(
  ALL_CHECKS.filter((check) => check.needs !== "document" && !learns(check)).map(({ id }) => id),
);

function learns(check: Check): boolean {
  return "learns" in check && check.learns !== undefined;
}

function isSame(finding: Finding, { item, start, end }: PlacedItem): boolean {
  if (item.kind !== "problem" || item.problem.check !== finding.check) return false;
  return finding.start <= end && start <= finding.end;
}

/** The stretch of a draft between what it has in common with the saved text at either end. Linear. */
function changedIn(saved: string, shown: string): { start: number; end: number } {
  const shorter = Math.min(saved.length, shown.length);
  let start = 0;
  while (start < shorter && saved[start] === shown[start]) start++;
  let same = 0;
  while (same < shorter - start && saved.at(-1 - same) === shown.at(-1 - same)) same++;
  return { start, end: shown.length - same };
}
