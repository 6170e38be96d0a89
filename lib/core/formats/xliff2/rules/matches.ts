import type { Report } from "./breach.ts";
import { checkSpanReference } from "./glossary.ts";
import { checkUnique } from "./ids.ts";
import { type Item, own, startOf } from "./item.ts";
import { checkLanguage } from "./languages.ts";
import { MATCHES } from "./namespaces.ts";
import { checkData } from "./original-data.ts";
import { checkSpanning } from "./spanning-codes.ts";
import { type DocumentView, inlineOf, spanIdsOf, type UnitView, viewOf } from "./unit-view.ts";

/** Candidates are about this unit and whole in themselves: their codes, ids and original data are their own (§5.1). */
export function checkMatches(view: UnitView, report: Report): void {
  const isList = ({ uri, local }: Item) => uri === MATCHES && local === "matches";
  const lists = view.unit.children.filter(isList);
  if (lists.length === 0) return;
  const spanIds = spanIdsOf(view);
  for (const list of lists) {
    checkUnique(list.children, report, "match.id");
    for (const match of list.children) {
      if (own(match, "subType") !== undefined && own(match, "type") === undefined) {
        report({
          rule: "match.sub-type-alone",
          at: startOf(match),
          detail: own(match, "subType") ?? "",
        });
      }
      checkSpanReference(match, spanIds, "match.ref", report);
      checkContent(match, view.document, report);
    }
  }
}

// A candidate is a small unit of one segment.
function checkContent(match: Item, document: DocumentView, report: Report): void {
  const segment: Item = { ...match, uri: document.core, local: "segment" };
  const view = viewOf({ ...match, children: [segment, ...match.children] }, document);
  for (const sides of [view.sources, view.targets]) {
    checkUnique(inlineOf(sides), report, "match.inline-id");
    for (const item of inlineOf(sides)) checkData(item, view.data, report);
  }
  checkSpanning(view, report);
  for (const { text } of view.sources) checkLanguage(text, document.srcLang, report);
  if (own(match, "reference") === "yes") return;
  for (const { text } of view.targets) checkLanguage(text, document.trgLang, report);
}
