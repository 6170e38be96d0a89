import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";

// What XML 1.0 cannot hold or advises against; all else is to be written as itself (§4.2.3.1).
const CODE_POINT =
  /^(?:00)*(?:00(?:0[0-8bce-f]|1[0-9a-f]|7f|8[0-46-9a-f]|9[0-9a-f])|d[89a-f][0-9a-f]{2}|fff[ef])$/i;

/** A `cp` stands for a character that XML cannot hold. */
export function checkCodePoint(item: Item, report: Report): void {
  const hex = own(item, "hex");
  if (hex === undefined || CODE_POINT.test(hex)) return;
  report({ rule: "code-point.legal", at: startOf(item), detail: hex });
}
