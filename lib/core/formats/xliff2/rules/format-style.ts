import type { Report } from "./breach.ts";
import { foreign, type Item, own, startOf } from "./item.ts";
import { FORMAT_STYLE } from "./namespaces.ts";

/** Details of a style need a style; an end of a pair has none of its own (§5.3.4). */
export function checkFormatStyle(item: Item, report: Report): void {
  const style = foreign(item, FORMAT_STYLE, "fs");
  const details = foreign(item, FORMAT_STYLE, "subFs");
  if (details !== undefined && style === undefined) {
    report({ rule: "style.details-alone", at: startOf(item), detail: details });
  }
  if (item.local !== "ec" || own(item, "isolated") === "yes") return;
  if (style !== undefined || details !== undefined) {
    report({ rule: "style.end", at: startOf(item), detail: style ?? details ?? "" });
  }
}
