import { codesIn } from "#lib/core/text/codes.ts";
import type { Code } from "../../opened-file.ts";

/** A stretch of a text that something is said about; half-open UTF-16 offsets, `end` may be `start`. */
export interface TextMark {
  readonly id: string;
  readonly kind: "issue" | "comment";
  /** What it leads to. */
  readonly ref: string;
  readonly start: number;
  readonly end: number;
}

/** Two places in a text that belong together. */
export interface Pair {
  readonly code: readonly [open: number, close: number] | null;
  readonly mark: TextMark | null;
  /** It crosses another: as an element of XML it could not be written. */
  isCrossing: boolean;
}

/** A step through a text with its codes and marks. `code` is the index of a code without its partner in this text. */
export type Step =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly pair: Pair }
  | { readonly kind: "code"; readonly index: number };

/** The steps through a text, in order. What does not cross is nested as elements are. Linear but for sorting the marks. */
export function stepsThrough(
  text: string,
  codes: readonly Code[],
  marks: readonly TextMark[],
): Step[] {
  const steps: Step[] = [];
  const events = [...codeEvents(text, codes), ...markEvents(text, marks)];
  events.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order || a.tie - b.tie);
  let read = 0;
  for (const { at, width, step } of events) {
    if (at > read) steps.push({ kind: "text", text: text.slice(read, at) });
    steps.push(step);
    read = Math.max(read, at + width);
  }
  if (read < text.length) steps.push({ kind: "text", text: text.slice(read) });
  findCrossings(steps);
  return steps;
}

interface Event {
  readonly at: number;
  /** At one place: what ends, what is of no length, what begins, what is written there. */
  readonly rank: number;
  readonly order: number;
  /** Marks of the same words are nested as they are told. */
  readonly tie: number;
  readonly width: number;
  readonly step: Step;
}

const ENDS = 0;
const EMPTY = 1;
const BEGINS = 2;
const WRITTEN = 3;

function codeEvents(text: string, codes: readonly Code[]): Event[] {
  const open = new Map<number, number[]>();
  const events: Event[] = [];
  for (const { index, start } of codesIn(text)) {
    const { kind = "single", partner = null } = codes[index] ?? {};
    const at = { at: start, rank: WRITTEN, order: 0, tie: 0, width: CODE };
    const begun = kind === "close" && partner !== null ? open.get(partner)?.pop() : undefined;
    const opening = begun === undefined ? undefined : events[begun];
    if (begun !== undefined && opening && partner !== null) {
      const pair: Pair = { code: [partner, index], mark: null, isCrossing: false };
      events[begun] = { ...opening, step: { kind: "open", pair } };
      events.push({ ...at, step: { kind: "close", pair } });
      continue;
    }
    if (kind === "open") {
      const waiting = open.get(index) ?? [];
      waiting.push(events.length);
      open.set(index, waiting);
    }
    events.push({ ...at, step: { kind: "code", index } });
  }
  return events;
}

// UTF-16 units of the character of a code.
const CODE = 2;

function markEvents(text: string, marks: readonly TextMark[]): Event[] {
  return marks.flatMap((mark, index): Event[] => {
    const start = wholeCharacter(text, mark.start, 0);
    const end = Math.max(start, wholeCharacter(text, mark.end, 1));
    const pair: Pair = { code: null, mark, isCrossing: false };
    const isEmpty = start === end;
    const [opening, closing] = isEmpty ? [EMPTY, EMPTY] : [BEGINS, ENDS];
    return [
      {
        at: start,
        rank: opening,
        order: isEmpty ? 2 * index : -end,
        tie: index,
        width: 0,
        step: { kind: "open", pair },
      },
      {
        at: end,
        rank: closing,
        order: isEmpty ? 2 * index + 1 : -start,
        tie: -index,
        width: 0,
        step: { kind: "close", pair },
      },
    ];
  });
}

/** An offset that is in the text and does not part a surrogate pair. */
function wholeCharacter(text: string, offset: number, onward: 0 | 1): number {
  const at = Math.min(Math.max(0, offset), text.length);
  const unit = text.charCodeAt(at);
  const isInside =
    at > 0 && unit >= 0xdc00 && unit <= 0xdfff && /[\ud800-\udbff]/.test(text[at - 1] ?? "");
  return isInside ? at - 1 + 2 * onward : at;
}

// Where a code and marks cross, the marks give way.
function findCrossings(steps: readonly Step[]): void {
  const open: Pair[] = [];
  for (const step of steps) {
    if (step.kind === "open") open.push(step.pair);
    if (step.kind !== "close") continue;
    for (let top = open.at(-1); top && top !== step.pair; top = open.at(-1)) {
      if (!top.isCrossing && !(step.pair.code && top.mark)) break;
      top.isCrossing = true;
      open.pop();
    }
    if (open.at(-1) === step.pair) open.pop();
    else step.pair.isCrossing = true;
  }
}
