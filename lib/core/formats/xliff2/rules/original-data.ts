import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { inlineOf, type UnitView } from "./unit-view.ts";

/** References to original data lead to some, and the two of a pair come together (§4.3.1.6 to §4.3.1.8). */
export function checkOriginalData({ sources, targets, data }: UnitView, report: Report): void {
  for (const item of inlineOf([...sources, ...targets])) checkData(item, data, report);
}

const REFERENCES = ["dataRef", "dataRefStart", "dataRefEnd"] as const;

/** Checks the references of one code. */
export function checkData(item: Item, data: ReadonlySet<string>, report: Report): void {
  for (const name of REFERENCES) {
    const id = own(item, name);
    if (id !== undefined && !data.has(id)) {
      report({ rule: "data.missing", at: startOf(item), detail: `${name} ${id}` });
    }
  }
  if (item.local !== "pc") return;
  for (const name of ["dataRef", "subFlows", "equiv"]) {
    if ((own(item, `${name}Start`) === undefined) !== (own(item, `${name}End`) === undefined)) {
      report({ rule: "code.half", at: startOf(item), detail: name });
    }
  }
}
