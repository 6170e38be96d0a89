import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { VALIDATION } from "./namespaces.ts";

const CONDITIONS = ["isPresent", "isNotPresent", "startsWith", "endsWith"] as const;

/** A rule has one condition, or one of somebody's own, and what refines it fits (§5.8.5). */
export function checkValidation(item: Item, report: Report): void {
  if (item.uri !== VALIDATION || item.local !== "rule") return;
  const at = startOf(item);
  const conditions = CONDITIONS.filter((name) => own(item, name) !== undefined);
  const [condition] = conditions;
  if (conditions.length > 1 || (!condition && item.foreign.length === 0)) {
    report({ rule: "validation.one-condition", at, detail: conditions.join(" ") });
  }
  if (own(item, "occurs") !== undefined && condition !== "isPresent") {
    report({ rule: "validation.occurs", at, detail: own(item, "occurs") ?? "" });
  }
  if (own(item, "existsInSource") !== undefined && (!condition || condition === "isNotPresent")) {
    report({ rule: "validation.exists-in-source", at, detail: condition ?? "" });
  }
  if (own(item, "disabled") === "yes" && item.parent?.parent?.local === "file") {
    report({ rule: "validation.disabled-in-file", at, detail: condition ?? "" });
  }
}
