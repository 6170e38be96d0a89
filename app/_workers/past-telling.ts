import { groupBy } from "#lib/core/document/grouping.ts";
import { unsharedIn } from "#lib/core/history/unshared.ts";
import type { PastPart } from "./past-state.ts";
import type { PastState } from "./past-states.ts";

/** What of a state the page is told in parts, with the texts it is compared with. */
export interface Telling {
  readonly state: Pick<PastState, "rows" | "segments" | "flags">;
  readonly texts: ReadonlyMap<number, string>;
}

/** What the page knows before it is told of a first state. */
export const NOTHING_TOLD: Telling = {
  state: { rows: [], segments: [], flags: [] },
  texts: new Map(),
};

// Taking over so many of each takes the page some milliseconds.
const PART = 1_000;

/** What makes the state the page was told last into `next`, in parts; none where they are the same. Linear, mostly with no more than a look. */
export function* partsOf(told: Telling, next: Telling): Generator<PastPart> {
  const { rows, segments, flags, texts } = differenceOf(told, next);
  const lists = [rows.gone, rows.placed, segments, flags, texts];
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let start = 0; start < longest; start += PART) {
    const end = start + PART;
    yield {
      rows: { gone: rows.gone.slice(start, end), placed: rows.placed.slice(start, end) },
      segments: segments.slice(start, end),
      flags: flags.slice(start, end),
      texts: texts.slice(start, end),
    };
  }
}

function differenceOf({ state: told, texts }: Telling, { state, ...next }: Telling): PastPart {
  const placed = unsharedIn(state.rows, told.rows);
  const standing = new Set(placed.map(({ id }) => id));
  const left = unsharedIn(told.rows, state.rows).map(({ id }) => id);
  return {
    rows: { gone: left.filter((id) => !standing.has(id)), placed },
    segments: unsharedIn(state.segments, told.segments),
    flags: reflagged(told.flags, state.flags),
    texts: [...turnedTexts(texts, next.texts)],
  };
}

type Flags = PastState["flags"];

function reflagged(told: Flags, flags: Flags): PastPart["flags"] {
  const differing = [...unsharedIn(told, flags), ...unsharedIn(flags, told)];
  const touched = new Set(differing.map(({ segment }) => segment));
  const standing = groupBy(
    flags.filter(({ segment }) => touched.has(segment)),
    ({ segment }) => segment,
  );
  return [...touched].map((segment) => [segment, standing.get(segment) ?? []]);
}

function* turnedTexts(
  told: ReadonlyMap<number, string>,
  texts: ReadonlyMap<number, string>,
): Generator<PastPart["texts"][number]> {
  for (const segment of told.keys()) if (!texts.has(segment)) yield [segment, null];
  for (const [segment, text] of texts) if (told.get(segment) !== text) yield [segment, text];
}
