import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { byPosition, inlineOf, isCode, type Side, type UnitView } from "./unit-view.ts";

/** Codes that must stay do, and sequences that must not be reordered are not (§4.7.3). */
export function checkEditingHints({ sources, targets }: UnitView, report: Report): void {
  for (const item of inlineOf([...sources, ...targets]).filter(isCode)) checkHints(item, report);
  checkKept(sources, targets, report);
  const before = sequencesOf(sources, report);
  const after = sequencesOf(targets, report);
  for (const [key, { shape, at }] of after) {
    const wanted = before.get(key);
    if (wanted && wanted.shape !== shape) report({ rule: "reorder.changed", at, detail: key });
  }
}

function checkHints(item: Item, report: Report): void {
  const reorder = own(item, "canReorder");
  if (reorder !== "no" && reorder !== "firstNo") return;
  if (own(item, "canCopy") === "no" && own(item, "canDelete") === "no") return;
  report({ rule: "reorder.hints", at: startOf(item), detail: keyOf(item) });
}

function checkKept(sources: readonly Side[], targets: readonly Side[], report: Report): void {
  const kept = new Set(inlineOf(targets).map(keyOf));
  const written = byPosition(targets);
  for (const { position, inline } of sources) {
    const target = written.get(position);
    if (!target) continue;
    for (const item of inline) {
      if (!isCode(item) || own(item, "canDelete") !== "no" || kept.has(keyOf(item))) continue;
      report({ rule: "delete.forbidden", at: startOf(target.text), detail: keyOf(item) });
    }
  }
}

// An end has the id of its start, but is no start.
function keyOf(item: Item): string {
  return own(item, "id") ?? `/${own(item, "startRef")}`;
}

interface Sequence {
  readonly at: number;
  /** The codes in order, each with the code of the sequence it stands in. */
  shape: string;
  readonly members: Set<Item>;
}

/** Sequences that must not be reordered, by their first code. One without a first is reported. */
function sequencesOf(sides: readonly Side[], report: Report): Map<string, Sequence> {
  const sequences = new Map<string, Sequence>();
  let current: Sequence | null = null;
  for (const item of inlineOf(sides).filter(isCode)) {
    const reorder = own(item, "canReorder") ?? "yes";
    const key = keyOf(item);
    if (reorder === "firstNo") {
      current = { at: startOf(item), shape: key, members: new Set([item]) };
      sequences.set(key, current);
    } else if (reorder === "no" && current) {
      const holder = item.parent && current.members.has(item.parent) ? keyOf(item.parent) : "";
      current.shape += ` ${holder}>${key}`;
      current.members.add(item);
    } else {
      if (reorder === "no") report({ rule: "reorder.no-first", at: startOf(item), detail: key });
      current = null;
    }
  }
  return sequences;
}
