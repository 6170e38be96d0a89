import { escapeAttribute } from "../xml/characters.ts";
import type { InlineMark } from "./inline.ts";

/**
 * The markup of a code that stands for the n-th time: its id gets a number, and it says what it is a copy of unless it has original data
 * of its own (XLIFF 2, §4.7.2.4.2).
 */
export function copiedTag({ element, kind, at }: InlineMark, markup: string, time: number): string {
  const written = markup.slice(at.start, at.end);
  if (!element || time === 1 || written.startsWith("</")) return written;
  const { attributes, local, name } = element.tag;
  const id = attributes.get("id");
  const copied = new Map(attributes);
  if (id !== undefined) copied.set("id", numbered(id, time));
  const startRef = attributes.get("startRef");
  if (startRef !== undefined) copied.set("startRef", numbered(startRef, time));
  if (CODES.has(local) && id !== undefined && !refersToData(attributes)) copied.set("copyOf", id);
  const end = kind === "open" && written.endsWith(">") && !written.endsWith("/>") ? ">" : "/>";
  return `<${name}${writtenAttributes(copied)}${end}`;
}

const CODES: ReadonlySet<string> = new Set(["ph", "pc", "sc", "ec"]);

function refersToData(attributes: ReadonlyMap<string, string>): boolean {
  return ["dataRef", "dataRefStart", "dataRefEnd"].some((name) => attributes.has(name));
}

function numbered(id: string, time: number): string {
  return time > 1 ? `${id}-${time}` : id;
}

/** The markup of one end of a `pc` or `mrk` as `sc`, `ec`, `sm` or `em`, which may overlap others (XLIFF 2, §4.7.2.3). */
export function spanningTag({ element, kind }: InlineMark, time: number): string {
  if (!element) return "";
  const { attributes, local, name } = element.tag;
  const prefix = name.slice(0, name.length - local.length);
  const id = numbered(attributes.get("id") ?? "", time);
  if (local === "mrk") {
    if (kind === "close") return `<${prefix}em startRef="${escapeAttribute(id)}"/>`;
    return `<${prefix}sm${writtenAttributes(new Map([...attributes, ["id", id]]))}/>`;
  }
  if (kind === "open")
    return `<${prefix}sc${writtenAttributes(oneEnd(attributes, "Start", { id }))}/>`;
  return `<${prefix}ec${writtenAttributes(oneEnd(attributes, "End", { startRef: id }))}/>`;
}

// Of a pair's attributes, those of one end, under the names they have where an end stands alone.
function oneEnd(
  attributes: ReadonlyMap<string, string>,
  end: "Start" | "End",
  own: Readonly<Record<string, string>>,
): Map<string, string> {
  const kept = new Map(Object.entries(own));
  for (const [name, value] of attributes) {
    const [, stem, which] = /^(dataRef|disp|equiv|subFlows)(Start|End)$/.exec(name) ?? [];
    if (which === end) kept.set(stem ?? name, value);
    else if (which === undefined && isKept(name, end)) kept.set(name, value);
  }
  return kept;
}

const OF_BOTH_ENDS: ReadonlySet<string> = new Set(["canCopy", "canDelete", "type", "subType"]);

// What may overlap is not told: it is so where nothing is said, and it has to be.
function isKept(name: string, end: "Start" | "End"): boolean {
  if (end === "End") return OF_BOTH_ENDS.has(name);
  return name !== "id" && name !== "canOverlap" && name !== "canReorder";
}

function writtenAttributes(attributes: ReadonlyMap<string, string>): string {
  return Array.from(attributes, ([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}
