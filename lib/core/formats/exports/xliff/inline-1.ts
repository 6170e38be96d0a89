import { escapeXml, withoutIllegal } from "../../xml/characters.ts";
import type { SideWriting } from "./inline-2.ts";
import type { Pair, Step, TextMark } from "./marked-text.ts";
import { startTag } from "./xml-writer.ts";

/**
 * The content of a `source` or `target` of XLIFF 1.2: `x`, `g`, `bx` and `ex`, which have no text of their own, so that every tool reads
 * the same words. Marks that cross something stand around each stretch of their text by itself.
 */
export function inline1(steps: readonly Step[], writing: SideWriting): string {
  const ids = new Map<Pair, string>();
  const around = new Set<TextMark>();
  return steps.map((step) => written(step, writing, ids, around)).join("");
}

function written(
  step: Step,
  writing: SideWriting,
  ids: Map<Pair, string>,
  around: Set<TextMark>,
): string {
  if (step.kind === "text") {
    const text = escapeXml(withoutIllegal(step.text));
    return [...around].reduce((content, mark) => `${markStart(mark)}${content}</mrk>`, text);
  }
  if (step.kind === "code") return loneCode(step.index, writing);
  const { pair, kind } = step;
  if (pair.mark) return markTag(pair.mark, kind, pair.isCrossing, around);
  return pairTag(pair, kind, writing, ids);
}

function markTag(
  mark: TextMark,
  kind: "open" | "close",
  isCrossing: boolean,
  around: Set<TextMark>,
): string {
  if (!isCrossing) return kind === "open" ? markStart(mark) : "</mrk>";
  if (kind === "open") around.add(mark);
  else around.delete(mark);
  return "";
}

function markStart({ ref }: TextMark): string {
  return startTag("mrk", { mtype: "x-its", "its:locQualityIssuesRef": `#${ref}` });
}

function pairTag(
  pair: Pair,
  kind: "open" | "close",
  writing: SideWriting,
  ids: Map<Pair, string>,
): string {
  const [open = 0, close = 0] = pair.code ?? [];
  const name = pair.isCrossing ? "bx" : "g";
  const code = writing.codes[kind === "open" ? open : close];
  if (kind === "close") {
    if (!pair.isCrossing) return "</g>";
    const rid = ids.get(pair);
    return startTag("ex", { id: `${rid}e`, rid, "equiv-text": code?.source }, "/>");
  }
  const id = writing.names[writing.side](`${name} ${code?.source}`);
  ids.set(pair, id);
  const rid = pair.isCrossing ? id : null;
  const attributes = { id, rid, ctype: typeOf(code?.label ?? "", "g"), "equiv-text": code?.source };
  return startTag(name, attributes, pair.isCrossing ? "/>" : ">");
}

function loneCode(index: number, writing: SideWriting): string {
  const { kind, source, label } = writing.codes[index] ?? { kind: "single", source: "", label: "" };
  const name = LONE[kind];
  const id = writing.names[writing.side](`${name} ${source}`);
  const ctype = name === "ex" ? null : typeOf(label, name);
  return startTag(name, { id, ctype, "equiv-text": source }, "/>");
}

const LONE = { single: "x", open: "bx", close: "ex" } as const;

const TYPES: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underlined",
  a: "link",
};

const SINGLE_TYPES: Readonly<Record<string, string>> = { br: "lb", img: "image", hr: "x-hr" };

function typeOf(label: string, name: "g" | "bx" | "x"): string {
  const types = name === "x" ? SINGLE_TYPES : TYPES;
  const known = Object.hasOwn(types, label) ? types[label] : undefined;
  return known ?? `x-${label.replace(/[^\w.-]+/g, "-") || "code"}`;
}
