import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";

/** Follows one file: ids that are unlike in all of it, and references that may lead ahead. */
export interface FileRules {
  group(item: Item): void;
  unit(item: Item): void;
  /** A code may name units of what it stands for. */
  subFlows(item: Item): void;
  end(): void;
}

/** Rules that take a whole file to judge (§4.3.1.12, §4.3.1.30). Memory: one entry a unit. */
export function fileRules(report: Report): FileRules {
  const groups = new Set<string>();
  const units = new Set<string>();
  const flows: { readonly id: string; readonly at: number }[] = [];
  const named = (item: Item, ids: Set<string>, rule: string) => {
    const id = own(item, "id");
    if (id === undefined) return;
    if (ids.has(id)) report({ rule, at: startOf(item), detail: id });
    ids.add(id);
  };
  return {
    group: (item) => named(item, groups, "id.group"),
    unit: (item) => named(item, units, "id.unit"),
    subFlows(item) {
      for (const name of ["subFlows", "subFlowsStart", "subFlowsEnd"]) {
        for (const id of (own(item, name) ?? "").split(/\s+/))
          if (id) flows.push({ id, at: startOf(item) });
      }
    },
    end() {
      for (const { id, at } of flows)
        if (!units.has(id)) report({ rule: "sub-flow.missing", at, detail: id });
    },
  };
}
