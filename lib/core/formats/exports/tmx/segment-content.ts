import type { ExportedSegment } from "../exported-document.ts";
import { type Pair, type Step, stepsThrough } from "../xliff/marked-text.ts";
import { element, textContent } from "../xliff/xml-writer.ts";

/** Numbers of codes in one `tu`: `i` pairs two in their segment, `x` names the like of a code in other languages. */
export interface TmxNames {
  /** Tells that the segment of another language begins. */
  begin(): void;
  pair(): number;
  like(markup: string): number;
}

/** Numbers for one `tu`. */
export function tmxNames(): TmxNames {
  const likes = new Map<string, number[]>();
  let seen = new Map<string, number>();
  let pairs = 0;
  let last = 0;
  return {
    begin() {
      seen = new Map();
      pairs = 0;
    },
    pair() {
      pairs += 1;
      return pairs;
    },
    like(markup) {
      const time = seen.get(markup) ?? 0;
      seen.set(markup, time + 1);
      const known = likes.get(markup) ?? [];
      const number = known[time] ?? last + 1;
      if (known[time] === undefined) known.push(number);
      last = Math.max(last, number);
      likes.set(markup, known);
      return number;
    },
  };
}

/** A segment as content of `seg`: codes as `bpt` and `ept`, `it` where the other half is missing, `ph`. */
export function segmentContent({ text, codes }: ExportedSegment, names: TmxNames): string {
  const numbers = new Map<Pair, number>();
  const markupOf = (index: number) => codes[index]?.source ?? "";
  const written = (step: Step): string => {
    if (step.kind === "text") return textContent(step.text);
    if (step.kind === "code")
      return loneCode(codes[step.index]?.kind ?? "single", markupOf(step.index), names);
    const [open, close] = step.pair.code ?? [0, 0];
    const i = numbers.get(step.pair) ?? names.pair();
    numbers.set(step.pair, i);
    if (step.kind === "close") return element("ept", { i }, textContent(markupOf(close)));
    return element("bpt", { i, x: names.like(markupOf(open)) }, textContent(markupOf(open)));
  };
  return stepsThrough(text, codes, []).map(written).join("");
}

function loneCode(kind: "open" | "close" | "single", markup: string, names: TmxNames): string {
  const x = names.like(markup);
  if (kind === "single") return element("ph", { x }, textContent(markup));
  return element("it", { pos: kind === "open" ? "begin" : "end", x }, textContent(markup));
}
