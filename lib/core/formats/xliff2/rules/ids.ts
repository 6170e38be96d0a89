import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import type { Side, UnitView } from "./unit-view.ts";

/** Ids are unlike within their scope; an inline element of a target has the id of its like in the source (§4.3.1.12). */
export function checkIds({ parts, sources, targets }: UnitView, report: Report): void {
  const names = new Map<string, Item>();
  for (const item of [...parts, ...inlineWithIds(sources)]) {
    const id = own(item, "id");
    if (id === undefined) continue;
    if (names.has(id)) report({ rule: "id.unique", at: startOf(item), detail: id });
    names.set(id, item);
  }
  const seen = new Set<string>();
  for (const item of inlineWithIds(targets)) {
    const id = own(item, "id") ?? "";
    const like = names.get(id);
    if (seen.has(id)) report({ rule: "id.unique", at: startOf(item), detail: id });
    else if (like && kindOf(like) !== kindOf(item))
      report({ rule: "id.target", at: startOf(item), detail: id });
    seen.add(id);
  }
}

function inlineWithIds(sides: readonly Side[]): Item[] {
  return sides.flatMap(({ inline }) => inline.filter((item) => own(item, "id") !== undefined));
}

// A pair may be written as one element or as two.
function kindOf({ local }: Item): string {
  if (local === "pc") return "sc";
  return local === "mrk" ? "sm" : local;
}

/** Reports every item but the first that has an id which another has. */
export function checkUnique(items: readonly Item[], report: Report, rule = "id.unique"): void {
  const seen = new Set<string>();
  for (const item of items) {
    const id = own(item, "id") ?? item.tag.attributes.get("xml:id");
    if (id === undefined) continue;
    if (seen.has(id)) report({ rule, at: startOf(item), detail: id });
    seen.add(id);
  }
}
