import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { inlineOf, isCode, type UnitView } from "./unit-view.ts";

/** A copy is of a code of its unit that may be copied and has no original data (§4.7.2.4.2). */
export function checkCopies({ sources, targets }: UnitView, report: Report): void {
  const inline = inlineOf([...sources, ...targets]);
  const codes = new Map<string, Item>();
  for (const item of inline) {
    const id = own(item, "id");
    if (id !== undefined && isCode(item) && !codes.has(id)) codes.set(id, item);
  }
  for (const item of inline) {
    const copied = own(item, "copyOf");
    if (copied === undefined) continue;
    const base = codes.get(copied);
    const at = startOf(item);
    if (!base) report({ rule: "copy.missing", at, detail: copied });
    else if (hasData(base)) report({ rule: "copy.base-has-data", at, detail: copied });
    else if (own(base, "canCopy") === "no") report({ rule: "copy.forbidden", at, detail: copied });
    if (hasData(item)) report({ rule: "copy.has-data", at, detail: copied });
  }
}

function hasData(item: Item): boolean {
  return ["dataRef", "dataRefStart", "dataRefEnd"].some((name) => own(item, name) !== undefined);
}
