import type { Cell, PlacedHit, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { type PlainToken, plainTokens } from "#lib/core/checks/words/plain-words.ts";
import { inCaseOf } from "#lib/core/text/capital.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { ENTRIES } from "./all-entries.ts";
import { withArticle } from "./article-before.ts";
import type { Entry, EntryKind, Trigger } from "./entry.ts";
import { findPhrases, indexPhrases, type PhraseIndex, type PhraseMatch } from "./phrases.ts";

/**
 * Returns the entries of one kind that stand in a row: those whose trigger stands in the text it was made from, or in the original,
 * and those that are wrong by themselves. Of overlapping ones the first and longest.
 */
export function entriesIn(row: RowView, kind: EntryKind): readonly PlacedHit[] {
  let hits: readonly PlacedHit[] = NO_HITS;
  for (const placed of row.target.texts) {
    const matches = matchesIn(placed.prepared);
    if (matches.length > 0) hits = [...hits, ...hitsIn(placed, matches, row, kind)];
  }
  return hits;
}

const NO_HITS: readonly PlacedHit[] = [];

function hitsIn(
  placed: PlacedText,
  matches: readonly PhraseMatch[],
  row: RowView,
  kind: EntryKind,
): PlacedHit[] {
  const tokens = plainTokens(placed.prepared);
  const hits: PlacedHit[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.entry.kind !== kind || match.from < end) continue;
    const hit = hitOn(placed, tokens, match, row);
    if (!hit) continue;
    hits.push(hit);
    end = match.to;
  }
  return hits;
}

const matchesIn = perText((text: PreparedText): readonly PhraseMatch[] => {
  const index = indexFor(primaryLanguage(text.language));
  return index ? findPhrases(index, plainTokens(text)) : NONE;
});

const NONE: readonly PhraseMatch[] = [];

const indexes = new Map<string, PhraseIndex | null>();

// All forms of some hundred patterns take some milliseconds to write out, so each language waits until it is met.
function indexFor(language: string): PhraseIndex | null {
  const known = indexes.get(language);
  if (known !== undefined) return known;
  const patterns = ENTRIES[language];
  const made = patterns ? indexPhrases(patterns, language) : null;
  indexes.set(language, made);
  return made;
}

interface Witness {
  readonly text: PlacedText;
  readonly start: number;
  readonly word: string;
}

function hitOn(
  { edition, paragraph, prepared }: PlacedText,
  tokens: readonly PlainToken[],
  { entry, from, to, advice, fixes }: PhraseMatch,
  row: RowView,
): PlacedHit | null {
  const witness = entry.trigger ? witnessOf(entry, entry.trigger, row) : null;
  if (entry.trigger && !witness) return null;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const words = prepared.text.slice(start, end);
  const usual = advice.map((one) => inCaseOf(words, one));
  const before = primaryLanguage(prepared.language) === "en" ? tokens[from - 1] : undefined;
  return {
    edition,
    paragraph,
    start,
    end,
    variant: witness ? "source" : "alone",
    values: { words, advice: usual.join(" / "), ...(witness ? { source: witness.word } : {}) },
    ...withArticle(
      fixes.map((one) => inCaseOf(words, one)),
      before,
      end,
    ),
    confidence: witness ? 0.75 : 0.7,
    evidence: witness ? [placeOf(witness)] : [],
  };
}

function witnessOf(
  { source }: Entry,
  trigger: Trigger,
  { base, original }: RowView,
): Witness | null {
  for (const text of [...textsIn(base, source), ...textsIn(original, source)]) {
    const found = triggeredIn(text.prepared, trigger);
    if (found) return { text, start: found.index, word: found[0] };
  }
  return null;
}

function triggeredIn(text: PreparedText, trigger: Trigger): RegExpExecArray | null {
  const sought = soughtIn(text);
  const known = sought.get(trigger);
  if (known !== undefined) return known;
  const found = trigger(text.text);
  sought.set(trigger, found);
  return found;
}

/** The triggers that were looked for in a text, as each search reads all of it, with what was found. */
const soughtIn = perText((): Map<Trigger, RegExpExecArray | null> => new Map());

function textsIn(cell: Cell | null, language: string): readonly PlacedText[] {
  return cell && primaryLanguage(cell.language) === language ? cell.texts : [];
}

function placeOf({ text: { edition, paragraph }, start, word }: Witness) {
  return { edition, paragraph, start, end: start + word.length };
}
