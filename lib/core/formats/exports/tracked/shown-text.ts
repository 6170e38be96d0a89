import type { Code } from "../../opened-file.ts";
import { withoutIllegal } from "../../xml/characters.ts";
import { type InlineFormat, inlineOf } from "../inline.ts";
import type { NewRun } from "../new-document.ts";
import { tagOf } from "../visible-tags.ts";

/** A text as a DOCX of our own making shows it: markup that says how words look as formatting, other codes as visible tags. */
export interface ShownText {
  readonly text: string;
  readonly runs: readonly NewRun[];
  /** Where a place of the segment's text stands in it. */
  at(offset: number): number;
}

interface Stretch {
  /** In the segment's text and in the shown one. */
  readonly from: number;
  readonly to: number;
}

/** Shows a text; characters that XML has no room for are left out. Linear; `at` takes a search. */
export function shownText(text: string, codes: readonly Code[]): ShownText {
  const runs: NewRun[] = [];
  const stretches: Stretch[] = [];
  const formats: InlineFormat[] = [];
  const links: string[] = [];
  let length = 0;
  const add = (written: string, start: number, isTag: boolean) => {
    stretches.push({ from: start, to: length });
    length += written.length;
    if (written === "") return;
    runs.push({ text: written, formats: [...formats], isTag, href: links.at(-1) ?? "" });
  };
  for (const step of inlineOf(text, codes)) {
    if (step.kind === "text") add(withoutIllegal(step.text), step.start, false);
    else if (step.kind === "code") add(tagOf(step.index, codes[step.index]), step.start, true);
    else if (step.kind === "open") {
      formats.push(step.format);
      if (step.format === "link") links.push(step.href);
    } else {
      formats.pop();
      if (step.format === "link") links.pop();
    }
  }
  const shown = runs.map((run) => run.text).join("");
  return { text: shown, runs, at: (offset) => placeOf(offset, stretches, shown.length) };
}

function placeOf(offset: number, stretches: readonly Stretch[], length: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const { from, to } = stretches[low - 1] ?? { from: 0, to: 0 };
  const end = stretches[low]?.to ?? length;
  return Math.min(to + Math.max(0, offset - from), end);
}
