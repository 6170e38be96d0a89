import type { Code } from "../opened-file.ts";
import type { InlineRole } from "../xml/inline.ts";
import type { XmlElement } from "../xml/tree.ts";

/** Elements that are native code with all that they hold (TMX 1.4b, "Inline elements"). */
const WHOLE: ReadonlyMap<string, Code["kind"]> = new Map([
  ["bpt", "open"],
  ["ept", "close"],
  ["it", "single"],
  ["ph", "single"],
  ["ut", "single"],
]);

// More would not fit on a chip.
const LONGEST_LABEL = 16;

/** How an element of a `seg` is shown. */
export function roleOf({ tag }: XmlElement): InlineRole {
  const { attributes, local } = tag;
  const kind = WHOLE.get(local);
  const named = attributes.get("type") || attributes.get("x") || attributes.get("i") || local;
  const label = named.slice(0, LONGEST_LABEL);
  if (!kind) return { as: "pair", label };
  return { as: "whole", kind, label, key: kind === "single" ? null : (attributes.get("i") ?? "") };
}
