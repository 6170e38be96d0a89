import { compareDocuments } from "#lib/core/diff/documents/compare.ts";

/** Which segments and paragraphs, by their indexes, stand for each other; one side may be empty. */
export interface Pair {
  readonly segments: readonly number[];
  readonly paragraphs: readonly number[];
  /** It changed places with others. */
  readonly isMoved: boolean;
}

/** What pairs are found by: `like` is what both files have, `ours` what the desk has, `name` what the file calls it. */
export interface PairedBy {
  readonly before: readonly {
    readonly like: string;
    readonly ours: string;
    readonly name: string | null;
  }[];
  readonly after: readonly {
    readonly like: string;
    readonly text: string;
    readonly name: string | null;
  }[];
}

/**
 * Pairs the segments of an edition with the paragraphs of a new file: by what was received, then what is left by its name, then by what the desk
 * made of it, since a new file may hold the desk's own corrections. In the order of the file, what is gone where it stood. Near-linear.
 */
export function pairParagraphs({ before, after }: PairedBy): readonly Pair[] {
  const groups = compareDocuments(
    before.map(({ like }) => like),
    after.map(({ like }) => like),
  );
  const pairs = groups.map(({ fromA, toA, fromB, toB, isMoved }) => ({
    segments: range(fromA, toA),
    paragraphs: range(fromB, toB),
    isMoved,
  }));
  const named = joined(pairs, (lost, found) => byName({ before, after }, lost, found));
  return joined(named, (lost, found) => byDesk({ before, after }, lost, found));
}

type Matches = ReadonlyMap<number, number>;

/** Joins what is gone with what is new, as `match` pairs them (indexes of segments with those of paragraphs). */
function joined(
  pairs: readonly Pair[],
  match: (lost: readonly number[], found: readonly number[]) => Matches,
): readonly Pair[] {
  const isLost = ({ segments, paragraphs }: Pair) => segments.length > 0 && paragraphs.length === 0;
  const lost = pairs.filter(isLost).flatMap(({ segments }) => segments);
  const found = pairs.flatMap(({ segments, paragraphs }) =>
    segments.length === 0 ? paragraphs : [],
  );
  if (lost.length === 0 || found.length === 0) return pairs;
  const matches = match(lost, found);
  const segmentOf = new Map([...matches].map(([segment, paragraph]) => [paragraph, segment]));
  return pairs.flatMap((pair): Pair[] => {
    if (isLost(pair)) {
      const rest = pair.segments.filter((segment) => !matches.has(segment));
      return rest.map((segment) => ({ ...pair, segments: [segment] }));
    }
    if (pair.segments.length > 0) return [pair];
    return pair.paragraphs.map((paragraph) => {
      const segment = segmentOf.get(paragraph);
      return { ...pair, segments: segment === undefined ? [] : [segment], paragraphs: [paragraph] };
    });
  });
}

function byName(
  { before, after }: PairedBy,
  lost: readonly number[],
  found: readonly number[],
): Matches {
  const places = uniqueNames(after);
  const names = uniqueNames(before);
  const free = new Set(found);
  return new Map(
    lost.flatMap((segment) => {
      const name = before[segment]?.name ?? null;
      const paragraph = name !== null && names.has(name) ? places.get(name) : undefined;
      return paragraph !== undefined && free.has(paragraph) ? [[segment, paragraph] as const] : [];
    }),
  );
}

function uniqueNames(things: readonly { readonly name: string | null }[]): Map<string, number> {
  const places = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [at, { name }] of things.entries()) {
    if (name === null) continue;
    if (places.has(name)) doubled.add(name);
    places.set(name, at);
  }
  for (const name of doubled) places.delete(name);
  return places;
}

function byDesk(
  { before, after }: PairedBy,
  lost: readonly number[],
  found: readonly number[],
): Matches {
  const edited = lost.filter((segment) => before[segment]?.ours !== before[segment]?.like);
  const groups = compareDocuments(
    edited.map((segment) => before[segment]?.ours ?? ""),
    found.map((paragraph) => after[paragraph]?.text ?? ""),
  );
  return new Map(
    groups.flatMap(({ kind, fromA, fromB }) => {
      const [segment, paragraph] = [edited[fromA], found[fromB]];
      if (kind !== "same" && kind !== "edited") return [];
      return segment === undefined || paragraph === undefined ? [] : [[segment, paragraph]];
    }),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
