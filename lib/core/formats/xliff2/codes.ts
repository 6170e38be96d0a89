import type { Code } from "../opened-file.ts";
import { childElement, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import type { InlineMark } from "./inline.ts";

// What a chip shows at most, and what the contract allows of a code's source.
const LONGEST_LABEL = 12;
const LONGEST_SOURCE = 200;

/** The original data of a unit: markup by the ids that codes refer to. */
export function originalDataOf(unit: XmlElement): ReadonlyMap<string, string> {
  const list = childElement(unit, "originalData");
  if (!list) return new Map();
  return new Map(
    childElements(list, "data").map((data) => [data.tag.attributes.get("id") ?? "", textOf(data)]),
  );
}

/** The codes of a paragraph as chips show them. `source` is the text that the marks have their places in. */
export function codesOf(
  marks: readonly InlineMark[],
  data: ReadonlyMap<string, string>,
  source: string,
): Code[] {
  const partners = partnersOf(marks);
  return marks.map((mark, index) => ({
    kind: mark.kind,
    partner: partners.get(index) ?? null,
    label: labelOf(mark, data),
    source: source.slice(mark.at.start, mark.at.end).slice(0, LONGEST_SOURCE),
  }));
}

/** Which opening and closing marks belong together, both ways, by index; each closes the newest that is open. */
export function partnersOf(
  marks: readonly Pick<InlineMark, "kind" | "pair">[],
): Map<number, number> {
  const open = new Map<string, number[]>();
  const partners = new Map<number, number>();
  for (const [index, { kind, pair }] of marks.entries()) {
    if (pair === null) continue;
    const waiting = open.get(pair) ?? [];
    if (kind === "open") {
      waiting.push(index);
      open.set(pair, waiting);
    }
    if (kind !== "close") continue;
    const partner = waiting.pop();
    if (partner === undefined) continue;
    partners.set(index, partner);
    partners.set(partner, index);
  }
  return partners;
}

function labelOf({ element, kind }: InlineMark, data: ReadonlyMap<string, string>): string {
  if (!element) return "?";
  const { attributes, local } = element.tag;
  if (local === "cp") return attributes.get("hex") ?? "cp";
  const suffix = local === "pc" ? (kind === "close" ? "End" : "Start") : "";
  const original = data.get(attributes.get(`dataRef${suffix}`) ?? "") ?? "";
  const named =
    attributes.get(`disp${suffix}`) ||
    attributes.get(`equiv${suffix}`) ||
    tagName(original) ||
    (attributes.get("subType") ?? "").replace(/^[^:]*:/, "") ||
    (MARKERS.has(local) ? attributes.get("type") : null) ||
    attributes.get("id") ||
    attributes.get("startRef") ||
    local;
  return named.slice(0, LONGEST_LABEL);
}

const MARKERS: ReadonlySet<string> = new Set(["mrk", "sm"]);

// Of markup with a name, the name; of other markup, all.
function tagName(original: string): string {
  return /^<\/?([\w:-]+)/.exec(original)?.[1] ?? original.trim();
}
