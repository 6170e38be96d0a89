import type { Code } from "../../opened-file.ts";
import { escapeContent } from "../../xliff2/escape.ts";
import type { Pair, Step, TextMark } from "./marked-text.ts";
import type { UnitNames } from "./unit-names.ts";
import { startTag } from "./xml-writer.ts";

/** How the codes of one side are written. */
export interface SideWriting {
  readonly codes: readonly Code[];
  readonly side: "source" | "target";
  readonly names: UnitNames;
}

/** The content of a `source` or `target` of XLIFF 2: what nests as `pc` and `mrk`, what crosses as `sc`, `ec`, `sm`, `em`. */
export function inline2(steps: readonly Step[], writing: SideWriting): string {
  const ids = new Map<Pair, string>();
  return steps.map((step) => written(step, writing, ids)).join("");
}

/** What even a `cp` may not stand for by the rules that come with the standard, though XML cannot hold it either. */
export const NOWHERE = /[\ufffe\uffff]/g;

function written(step: Step, writing: SideWriting, ids: Map<Pair, string>): string {
  if (step.kind === "text") return escapeContent(step.text.replace(NOWHERE, ""));
  if (step.kind === "code") return loneCode(step.index, writing);
  const { pair, kind } = step;
  if (pair.mark)
    return kind === "open"
      ? markStart(pair.mark, pair.isCrossing)
      : markEnd(pair.mark, pair.isCrossing);
  const [open, close] = (pair.code ?? [0, 0]).map((index) => described(index, writing));
  if (!open || !close) return "";
  if (kind === "close") {
    if (!pair.isCrossing) return "</pc>";
    return startTag(
      "ec",
      { startRef: ids.get(pair), dataRef: close.data, disp: close.label },
      "/>",
    );
  }
  const id = writing.names[writing.side](`${pair.isCrossing ? "sc" : "pc"} ${open.markup}`);
  ids.set(pair, id);
  if (pair.isCrossing) return startTag("sc", { id, dataRef: open.data, disp: open.label }, "/>");
  const { data: dataRefStart, label: dispStart } = open;
  return startTag("pc", {
    id,
    dispEnd: close.label,
    dispStart,
    dataRefEnd: close.data,
    dataRefStart,
  });
}

function loneCode(index: number, writing: SideWriting): string {
  const { markup, label: disp, data: dataRef } = described(index, writing);
  const kind = writing.codes[index]?.kind ?? "single";
  const name = LONE[kind];
  const id = writing.names[writing.side](`${name} ${markup}`);
  return startTag(name, { id, isolated: name === "ph" ? null : "yes", dataRef, disp }, "/>");
}

const LONE = { single: "ph", open: "sc", close: "ec" } as const;

function described(index: number, { codes, names }: SideWriting) {
  const { source: markup, label } = codes[index] ?? { source: "", label: "" };
  return { markup, label: label === "" ? null : label, data: names.data(markup) };
}

function markStart(mark: TextMark, isCrossing: boolean): string {
  const attributes =
    mark.kind === "issue"
      ? { id: mark.id, type: "its:generic", "its:locQualityIssuesRef": `#its=${mark.ref}` }
      : { id: mark.id, type: "comment", ref: `#n=${mark.ref}` };
  return isCrossing ? startTag("sm", attributes, "/>") : startTag("mrk", attributes);
}

function markEnd({ id }: TextMark, isCrossing: boolean): string {
  return isCrossing ? startTag("em", { startRef: id }, "/>") : "</mrk>";
}
