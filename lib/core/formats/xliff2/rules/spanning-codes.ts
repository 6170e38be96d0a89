import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { inlineOf, type Side, type UnitView } from "./unit-view.ts";

/** `sc` and `ec`, `sm` and `em` find each other in their unit, in order, and say the same (§4.2.3.4, §4.2.3.5, §4.7.2.3). */
export function checkSpanning({ sources, targets }: UnitView, report: Report): void {
  for (const sides of [sources, targets]) {
    checkMarkers(sides, report);
    checkCodes(sides, report);
  }
}

function checkMarkers(sides: readonly Side[], report: Report): void {
  const open = new Map<string, Item>();
  for (const item of inlineOf(sides)) {
    if (item.local === "sm") open.set(own(item, "id") ?? "", item);
    if (item.local !== "em") continue;
    const start = own(item, "startRef") ?? "";
    if (!open.delete(start)) report({ rule: "marker.no-start", at: startOf(item), detail: start });
  }
  for (const [id, item] of open) report({ rule: "marker.no-end", at: startOf(item), detail: id });
}

function checkCodes(sides: readonly Side[], report: Report): void {
  const open = new Map<string, Item>();
  const isolated = new Set<string>();
  for (const item of inlineOf(sides)) {
    if (item.local === "sc") {
      const id = own(item, "id") ?? "";
      if (isIsolated(item)) isolated.add(id);
      else open.set(id, item);
    }
    if (item.local === "ec") checkEnd(item, open, isolated, report);
  }
  for (const [id, item] of open) report({ rule: "code.no-end", at: startOf(item), detail: id });
}

function checkEnd(
  end: Item,
  open: Map<string, Item>,
  isolated: ReadonlySet<string>,
  report: Report,
): void {
  const at = startOf(end);
  const startRef = own(end, "startRef");
  const id = own(end, "id");
  if (isIsolated(end)) {
    if (startRef !== undefined) report({ rule: "code.isolated-start-ref", at, detail: startRef });
    if (id === undefined) report({ rule: "code.isolated-id", at, detail: end.tag.name });
    return;
  }
  if (id !== undefined) report({ rule: "code.end-id", at, detail: id });
  if (own(end, "dir") !== undefined) report({ rule: "code.end-dir", at, detail: startRef ?? "" });
  if (startRef === undefined) report({ rule: "code.end-start-ref", at, detail: end.tag.name });
  else checkStart(end, startRef, open, isolated, report);
}

function checkStart(
  end: Item,
  startRef: string,
  open: Map<string, Item>,
  isolated: ReadonlySet<string>,
  report: Report,
): void {
  const start = open.get(startRef);
  open.delete(startRef);
  if (isolated.has(startRef))
    report({ rule: "code.start-isolated", at: startOf(end), detail: startRef });
  else if (!start) report({ rule: "code.no-start", at: startOf(end), detail: startRef });
  else checkAlike(start, end, report);
}

function isIsolated(item: Item): boolean {
  return own(item, "isolated") === "yes";
}

const HINTS = ["canCopy", "canDelete", "canOverlap", "canReorder"] as const;

function checkAlike(start: Item, end: Item, report: Report): void {
  for (const hint of HINTS) {
    const wanted = own(start, hint) ?? "yes";
    // The end of what begins a sequence is inside of it.
    const value = wanted === "firstNo" ? "no" : wanted;
    if ((own(end, hint) ?? "yes") === value) continue;
    report({
      rule: "code.unlike-ends",
      at: startOf(end),
      detail: `${hint} ${own(end, "startRef")}`,
    });
  }
}
