import { groupBy } from "#lib/core/document/grouping.ts";
import type { Found } from "#lib/core/search/regex/finder.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readSegments } from "#lib/data/documents.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import type { ChosenWords, LeftWords } from "./edits.ts";
import { foundIn } from "./scan.ts";
import type { InScope } from "./scope.ts";
import type { Searchable, SearchedSegment } from "./searched-texts.ts";
import type { UsableQuery } from "./usable-query.ts";

/** Where chosen words stand: a span of a segment's text as its author saw it. */
export interface ChosenPlace extends Span {
  readonly segment: number;
  readonly revision: number;
}

/** Which occurrences: those named, or all but those named. */
export interface Choice {
  readonly kind: "these" | "all-but";
  readonly places: readonly ChosenPlace[];
}

/** What was found of a choice: words to replace, and what is to be left. */
export interface Chosen {
  readonly words: readonly ChosenWords[];
  readonly left: readonly LeftWords[];
}

/** A text as it stands, and as somebody saw it. */
interface SeenText {
  readonly now: ChosenWords["segment"];
  readonly seen: string;
  /** The revision that was seen. */
  readonly revision: number;
}

/** The texts that were edited since somebody looked; null for those that were not there yet. */
type Touched = ReadonlyMap<number, SeenText | null>;

/** Reads the segments that were edited since `head`, as they stood then and stand now. */
export async function touchedSince(tx: Writing, document: string, head: number): Promise<Touched> {
  const revisions = new Map<number, number>();
  for (const { delta } of await readChangesSince(tx, document, head))
    for (const { segment, before } of delta.texts)
      if (!revisions.has(segment)) revisions.set(segment, before);
  const wanted = [...revisions].map(([segment, sequence]) => ({ segment, sequence }));
  if (wanted.length === 0) return new Map();
  const read = await readTextsAt(tx, document, wanted);
  const seen = new Map(read.map(({ segment, text }) => [segment, text]));
  const standing = await readSegments(tx, document, [...revisions.keys()]);
  return new Map(
    standing.map((now) => {
      const text = seen.get(now.id);
      const revision = revisions.get(now.id) ?? 0;
      return [now.id, text === undefined ? null : { now, seen: text, revision }];
    }),
  );
}

/** In which texts to look for chosen words, and how. */
interface Looking {
  readonly query: UsableQuery;
  readonly isInScope: InScope;
  readonly touched: Touched;
}

/**
 * Finds the chosen words in the texts that they were chosen in. Places of another text than the one that was seen last mean nothing any more:
 * their segment is left.
 */
export function chosenWords(document: Searchable, choice: Choice, looking: Looking): Chosen {
  const named = groupBy(choice.places, ({ segment }) => segment);
  const words: ChosenWords[] = [];
  const left: LeftWords[] = [];
  for (const segment of document.segments) {
    const places = named.get(segment.id) ?? [];
    named.delete(segment.id);
    const isWanted = choice.kind === "these" ? places.length > 0 : looking.isInScope(segment);
    const text = seenText(segment, looking.touched);
    if (!(isWanted && text)) continue;
    const found = chosenIn(foundIn({ ...segment, text: text.seen }, looking.query), choice, places);
    const isStale = places.some(({ revision }) => revision !== text.revision);
    const missing = choice.kind === "these" ? places.length - found.length : 0;
    const leave = (count: number, reason: LeftWords["reason"]) =>
      left.push({ segment: segment.id, count, reason });
    if (isStale) leave(Math.max(places.length, found.length), "changed");
    else if (found.length > 0) words.push({ segment: text.now, seen: text.seen, found });
    if (!isStale && missing > 0) leave(missing, "gone");
  }
  if (choice.kind === "these")
    for (const [segment, { length: count }] of named) left.push({ segment, count, reason: "gone" });
  return { words, left };
}

function chosenIn(found: readonly Found[], { kind }: Choice, places: readonly Span[]): Found[] {
  const at = new Set(places.map(({ start, end }) => `${start}-${end}`));
  return found.filter(({ start, end }) => at.has(`${start}-${end}`) === (kind === "these"));
}

/** A text as it was seen: that of the document, where nobody has edited it since. */
function seenText(
  { id, edition, text, revision, codes, isLocked }: SearchedSegment,
  touched: Touched,
): SeenText | null {
  const known = touched.get(id);
  if (known !== undefined) return known;
  const locked = isLocked && { isLocked: true as const };
  return { now: { id, edition, text, revision, codes, ...locked }, seen: text, revision };
}
