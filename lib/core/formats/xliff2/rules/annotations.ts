import type { Report } from "./breach.ts";
import { fragmentOf, leadsToUnit } from "./fragments.ts";
import { type Item, own, startOf } from "./item.ts";
import { inlineOf, isAnnotation, isCode, type UnitView } from "./unit-view.ts";

/** Annotations have what their type asks for, and lead where it says (§4.7.3.1; for candidates §5.1.3). */
export function checkAnnotations(view: UnitView, report: Report): void {
  for (const item of inlineOf([...view.sources, ...view.targets])) {
    if (isCode(item)) checkSubType(item, report);
    if (!isAnnotation(item)) continue;
    const type = own(item, "type") ?? "generic";
    if (type === "comment") checkComment(item, view, report);
    else if (type === "generic") checkGeneric(item, report);
    else if (type === "mtc:match" && own(item, "ref") !== undefined) {
      report({ rule: "annotation.match-ref", at: startOf(item), detail: own(item, "ref") ?? "" });
    }
  }
}

function checkComment(item: Item, { unit }: UnitView, report: Report): void {
  const at = startOf(item);
  const ref = own(item, "ref");
  const value = own(item, "value");
  if ((ref === undefined) === (value === undefined)) {
    report({ rule: "annotation.comment-ref-or-value", at, detail: own(item, "id") ?? "" });
  } else if (ref !== undefined && !leadsToNote(ref, unit)) {
    report({ rule: "annotation.comment-note", at, detail: ref });
  }
}

function leadsToNote(ref: string, unit: Item): boolean {
  const fragment = fragmentOf(ref);
  const note = fragment?.selectors.at(-1);
  const notes = unit.children
    .filter(({ local }) => local === "notes")
    .flatMap(({ children }) => children);
  return (
    fragment !== null &&
    leadsToUnit(fragment, unit) &&
    note?.prefix === "n" &&
    notes.some((each) => own(each, "id") === note.id)
  );
}

// An annotation that is generic and says nothing at all is none.
function checkGeneric(item: Item, report: Report): void {
  const says = [...item.tag.attributes.keys()].some((name) => name !== "id" && name !== "type");
  if (!says)
    report({
      rule: "annotation.generic-translate",
      at: startOf(item),
      detail: own(item, "id") ?? "",
    });
}

const SUB_TYPES: Readonly<Record<string, string>> = {
  "xlf:lb": "fmt",
  "xlf:pb": "fmt",
  "xlf:b": "fmt",
  "xlf:i": "fmt",
  "xlf:u": "fmt",
  "xlf:var": "ui",
};

function checkSubType(item: Item, report: Report): void {
  const subType = own(item, "subType");
  if (subType === undefined) return;
  const type = own(item, "type");
  if (type === undefined)
    report({ rule: "code.sub-type-alone", at: startOf(item), detail: subType });
  else if (
    subType.startsWith("xlf:") &&
    (Object.hasOwn(SUB_TYPES, subType) ? SUB_TYPES[subType] : "") !== type
  ) {
    report({ rule: "code.sub-type", at: startOf(item), detail: `${type} ${subType}` });
  }
}
