import { codeIndex } from "#lib/core/text/codes.ts";
import { copiedTag, spanningTag } from "./code-tags.ts";
import { partnersOf } from "./codes.ts";
import type { InlineMark } from "./inline.ts";

/** Whether marks make well-formed XML where they stand: tags of elements with content are nested. */
export function isNested(marks: readonly InlineMark[]): boolean {
  return standingsOf(marks, partnersOf(marks)).every((standing) => standing === "as-is");
}

/** How a mark can stand: as it is; as one that may overlap others (`sc`, `ec`, `sm`, `em`); not at all, for lack of its other half. */
type Standing = "as-is" | "spanning" | "lost";

function standingsOf(
  marks: readonly InlineMark[],
  partners: ReadonlyMap<number, number>,
): Standing[] {
  const standings = marks.map((mark, index): Standing => {
    return hasContent(mark) && !partners.has(index) ? "lost" : "as-is";
  });
  const open: number[] = [];
  for (const [index, mark] of marks.entries()) {
    const partner = partners.get(index);
    if (!hasContent(mark) || partner === undefined) continue;
    if (mark.kind === "open") {
      open.push(index);
      continue;
    }
    while (open.length > 0 && standings[open.at(-1) ?? 0] !== "as-is") open.pop();
    if (open.at(-1) === partner) open.pop();
    else standings[index] = standings[partner] = canSpan(mark) ? "spanning" : "lost";
  }
  return standings;
}

function hasContent({ pair }: InlineMark): boolean {
  return pair?.startsWith("<") ?? false;
}

function canSpan({ element }: InlineMark): boolean {
  return element?.tag.local === "pc" || element?.tag.local === "mrk";
}

export interface Rewriting {
  readonly marks: readonly InlineMark[];
  /** What the marks have their places in. */
  readonly markup: string;
  readonly text: string;
  write(text: string): string;
}

/**
 * The content that says `text`, written anew: codes that stand more than once are copies with ids of their own, tags that cross become
 * codes that may. `lost` names the codes that are unknown or lack their other half.
 */
export function rewrittenContent({ marks, markup, text, write }: Rewriting): {
  readonly content: string;
  readonly lost: readonly string[];
} {
  const parts = text.split(/([\u{100000}-\u{10fffd}])/u);
  const placed = parts.flatMap((part) => {
    const index = codeIndex(part);
    return index === null || !marks[index] ? [] : [{ index, mark: marks[index] }];
  });
  const standings = standingsOf(
    placed.map(({ mark }) => mark),
    partnersOf(placed.map(({ mark }) => mark)),
  );
  const lost: string[] = [];
  const times = new Map<number, number>();
  let next = 0;
  const content = parts.map((part) => {
    const index = codeIndex(part);
    if (index === null) return part === "" ? "" : write(part);
    const mark = marks[index];
    const standing = mark ? (standings[next++] ?? "lost") : "lost";
    if (!mark || standing === "lost") {
      lost.push(mark?.element?.tag.attributes.get("id") ?? `${index}`);
      return "";
    }
    const time = (times.get(index) ?? 0) + 1;
    times.set(index, time);
    if (standing === "spanning") return spanningTag(mark, time);
    return time > 1 ? copiedTag(mark, markup, time) : markup.slice(mark.at.start, mark.at.end);
  });
  return { content: content.join(""), lost };
}
