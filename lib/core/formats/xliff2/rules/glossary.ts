import type { Report } from "./breach.ts";
import { checkUnique } from "./ids.ts";
import { type Item, own, startOf, within } from "./item.ts";
import { GLOSSARY } from "./namespaces.ts";
import { spanIdsOf, type UnitView } from "./unit-view.ts";

/** Entries say something, have ids of their own and are about this unit (§5.2). */
export function checkGlossary(view: UnitView, report: Report): void {
  const isGlossary = ({ uri, local }: Item) => uri === GLOSSARY && local === "glossary";
  const glossaries = view.unit.children.filter(isGlossary);
  if (glossaries.length === 0) return;
  const spanIds = spanIdsOf(view);
  for (const glossary of glossaries) {
    const items = within(glossary).filter(({ uri }) => uri === GLOSSARY);
    checkUnique(items, report, "glossary.id");
    for (const entry of items.filter(({ local }) => local === "glossEntry")) {
      if (entry.children.some(({ local }) => local === "translation" || local === "definition"))
        continue;
      report({ rule: "glossary.empty", at: startOf(entry), detail: own(entry, "id") ?? "" });
    }
    for (const item of items) checkSpanReference(item, spanIds, "glossary.ref", report);
  }
}

/** A `ref` of a module leads to a stretch of text in the unit. */
export function checkSpanReference(
  item: Item,
  spanIds: ReadonlySet<string>,
  rule: string,
  report: Report,
): void {
  const ref = own(item, "ref");
  if (ref === undefined) return;
  const [, fragment] = ref.split("#");
  const id = fragment?.split(/[/=]/).at(-1);
  if (id === undefined || !spanIds.has(id)) report({ rule, at: startOf(item), detail: ref });
}
