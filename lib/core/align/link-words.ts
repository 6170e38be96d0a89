import type { Span } from "#lib/core/text/tokens.ts";
import { idOf, type PlacedEvidence, placedEvidenceOf } from "./evidence/evidence.ts";
import type { Material } from "./evidence/material.ts";
import type { Table } from "./evidence/table.ts";
import type { Lexicon, LookAlikes } from "./model/lexicon.ts";

/** Why two words are linked: one value, one name or cognate, one mark, or met again and again in the texts. */
export type LinkKind = "number" | "name" | "mark" | "learned";

/** Two words that made two texts one bead. */
export interface WordLink {
  readonly source: Span;
  readonly target: Span;
  readonly kind: LinkKind;
  /** Geometric mean of p(target | source) and p(source | target), or how much the two look alike (0–1). */
  readonly strength: number;
}

/** Two editions made ready, and what was learned from them. */
export interface KnownPair {
  readonly source: Material;
  readonly target: Material;
  readonly alike: LookAlikes;
  readonly lexicon: Lexicon;
}

/**
 * Lists the words by which two texts of a known pair of editions hold together, in the order of the source. Each word is linked
 * once, the strongest links first; characters of a script without spaces share the word they translate. A word that recurs is linked
 * occurrence by occurrence. Cost: the words of one text times their known translations.
 */
export function linkWords(pair: KnownPair, sourceText: string, targetText: string): WordLink[] {
  const sources = occurrencesIn(pair.source, sourceText);
  const targets = occurrencesIn(pair.target, targetText);
  const links = chosen(candidatesOf(pair, sources, targets), pair).flatMap((candidate) =>
    placed(candidate, pair, sources, targets),
  );
  return links.sort((a, b) => a.source.start - b.source.start || a.target.start - b.target.start);
}

/** The places of each token in a text, by token. */
type Occurrences = ReadonlyMap<number, readonly PlacedEvidence[]>;

function occurrencesIn({ vocabulary }: Material, text: string): Occurrences {
  const places = placedEvidenceOf(text);
  const wanted = new Set(places.map(idOf));
  const tokens = new Map<string, number>();
  vocabulary.forEach((evidence, token) => {
    if (wanted.has(idOf(evidence))) tokens.set(idOf(evidence), token);
  });
  const found = new Map<number, PlacedEvidence[]>();
  for (const place of places) {
    const token = tokens.get(idOf(place));
    if (token === undefined) continue;
    const known = found.get(token);
    if (known) known.push(place);
    else found.set(token, [place]);
  }
  return found;
}

interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

// Below this the two words have hardly met oftener than chance would have it.
const LEAST_STRENGTH = 0.15;

function candidatesOf(pair: KnownPair, sources: Occurrences, targets: Occurrences): Candidate[] {
  const found: Candidate[] = [];
  for (const source of sources.keys()) {
    const learned = strengthsOf(pair, source, targets);
    for (const { column, value } of entriesOf(pair.alike.forward, source))
      learned.set(column, Math.max(value, learned.get(column) ?? 0));
    for (const [target, strength] of learned)
      if (targets.has(target) && strength >= LEAST_STRENGTH)
        found.push({ source, target, strength });
  }
  return found;
}

/** What was learned of the words of a text that may translate a token; the two directions must agree. */
function strengthsOf(
  { lexicon, source: given, target: found }: KnownPair,
  source: number,
  targets: Occurrences,
): Map<number, number> {
  const forth = entriesOf(lexicon.forward.ratios, source).filter(({ column }) =>
    targets.has(column),
  );
  return new Map(
    forth.map(({ column, value }) => {
      const back = entriesOf(lexicon.backward.ratios, column).find((one) => one.column === source);
      const both = value * shareOf(found, column) * (back?.value ?? 0) * shareOf(given, source);
      return [column, Math.sqrt(both)] as const;
    }),
  );
}

function entriesOf({ starts, columns, values }: Table, row: number) {
  const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  return Array.from(columns.subarray(start, end), (column, at) => ({
    column,
    value: values[start + at] ?? 0,
  }));
}

function shareOf({ occurrences, total }: Material, token: number): number {
  return (occurrences[token] ?? 0) / Math.max(1, total);
}

function chosen(candidates: readonly Candidate[], { source, target }: KnownPair): Candidate[] {
  const taken = { source: new Set<number>(), target: new Set<number>() };
  return [...candidates]
    .sort((a, b) => b.strength - a.strength || a.source - b.source || a.target - b.target)
    .filter((candidate) => {
      const isMet = taken.source.has(candidate.source);
      const isMetBack = taken.target.has(candidate.target);
      // A word may be met again by a further character, never by a further word.
      if (isMet && !(isCharacter(target, candidate.target) && !isMetBack)) return false;
      if (isMetBack && !(isCharacter(source, candidate.source) && !isMet)) return false;
      taken.source.add(candidate.source);
      taken.target.add(candidate.target);
      return true;
    });
}

function isCharacter({ vocabulary }: Material, token: number): boolean {
  return vocabulary[token]?.kind === "character";
}

function placed(
  { source, target, strength }: Candidate,
  pair: KnownPair,
  sources: Occurrences,
  targets: Occurrences,
): WordLink[] {
  const kind = kindOf(pair, source, target);
  const others = targets.get(target) ?? [];
  return (sources.get(source) ?? []).flatMap((place, nth) => {
    const other = others[nth];
    return other ? [{ source: spanOf(place), target: spanOf(other), kind, strength }] : [];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function kindOf({ source: { vocabulary }, alike }: KnownPair, source: number, target: number) {
  const kind = vocabulary[source]?.kind;
  if (kind === "number" || kind === "mark") return kind;
  const isAlike = entriesOf(alike.forward, source).some(({ column }) => column === target);
  return isAlike ? "name" : "learned";
}
