import type { Report } from "./breach.ts";
import { own, startOf } from "./item.ts";
import type { UnitView } from "./unit-view.ts";

/** The order of targets is one of the unit's parts: nothing twice, nothing beyond (§4.3.1.22). */
export function checkOrder({ parts, targets }: UnitView, report: Report): void {
  const explicit = targets.flatMap(({ text, position }) => {
    const order = own(text, "order");
    return order === undefined ? [] : [{ text, order: Number(order), position }];
  });
  if (explicit.length === 0) return;
  const taken = new Set<number>();
  for (const { text, order } of explicit) {
    const at = startOf(text);
    if (order > parts.length) report({ rule: "order.range", at, detail: `${order}` });
    else if (taken.has(order)) report({ rule: "order.unique", at, detail: `${order}` });
    taken.add(order);
  }
  for (const { text, position } of explicit) {
    if (!taken.has(position))
      report({ rule: "order.gap", at: startOf(text), detail: `${position}` });
  }
}
