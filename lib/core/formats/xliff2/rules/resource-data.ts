import type { Report } from "./breach.ts";
import { checkUnique } from "./ids.ts";
import { type Item, own, startOf } from "./item.ts";
import { RESOURCES } from "./namespaces.ts";

/** A resource is either here or elsewhere, and what is here says what it is (§5.5). */
export function checkResources(items: readonly Item[], report: Report): void {
  const resources = items.filter(({ uri }) => uri === RESOURCES);
  checkUnique(resources, report, "resource.id");
  for (const item of resources) {
    if (item.local === "source" || item.local === "target") checkContent(item, report);
    if (item.local === "resourceItem") checkType(item, report);
  }
}

function checkContent(item: Item, report: Report): void {
  const isEmpty = item.children.length === 0 && item.text === "none";
  if (isEmpty !== (own(item, "href") === undefined)) return;
  report({
    rule: isEmpty ? "resource.nowhere" : "resource.twice",
    at: startOf(item),
    detail: item.tag.name,
  });
}

function checkType(item: Item, report: Report): void {
  if (own(item, "mimeType") !== undefined) return;
  const sides = item.children.filter(({ local }) => local === "source" || local === "target");
  if (sides.length > 0 && sides.every(({ children }) => children.length > 0)) return;
  report({ rule: "resource.type", at: startOf(item), detail: own(item, "id") ?? "" });
}
