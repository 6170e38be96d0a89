import type { Report } from "./breach.ts";
import { own, startOf } from "./item.ts";
import { byPosition, type UnitView } from "./unit-view.ts";

/** A unit has a segment; what is said to be translated has a target; a refinement refines something (§4.3.1.27, §4.3.1.29). */
export function checkStates({ unit, parts, targets }: UnitView, report: Report): void {
  if (!parts.some(({ local }) => local === "segment")) {
    report({ rule: "unit.no-segment", at: startOf(unit), detail: own(unit, "id") ?? "" });
  }
  const written = byPosition(targets);
  for (const [index, part] of parts.entries()) {
    const state = own(part, "state");
    const at = startOf(part);
    if (own(part, "subState") !== undefined && state === undefined) {
      report({ rule: "state.sub-state-alone", at, detail: own(part, "subState") ?? "" });
    }
    if (state === undefined || state === "initial") continue;
    if (!written.has(index + 1)) report({ rule: "state.no-target", at, detail: state });
  }
}
