import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { type Slip, slipBetween } from "#lib/core/checks/words/slip.ts";
import type { Placed } from "./fact.ts";
import { isOtherScript, type NameFact } from "./name-facts.ts";

type Name = Placed<NameFact>;

// Shorter words are too often alike by chance.
const SHORTEST = 4;

/** Tells whether a name is another spelt by one slip of the pen, and not as the language of its text spells it. */
export function isSlip(right: Name, wrong: Name, known: Knowledge): boolean {
  const [source, target] = [right.fact.folded, wrong.fact.folded];
  if (Math.min(source.length, target.length) < SHORTEST || source[0] !== target[0]) return false;
  if (isOtherScript(right, wrong) || !(right.fact.use.inside || wrong.fact.use.inside))
    return false;
  const slip = slipBetween(target, source);
  return slip !== null && !isEnding(slip, source, target) && isUnlikely(right, wrong, slip, known);
}

/** Endings belong to the language: Maria and Marie, Romans and Roman. */
function isEnding({ kind, at }: Slip, source: string, target: string): boolean {
  return kind !== "swapped" && at >= Math.max(source.length, target.length) - 1;
}

/** Tells whether a spelling is none that the translation may have meant. */
function isUnlikely(right: Name, wrong: Name, slip: Slip, known: Knowledge): boolean {
  const { prepared, edition } = wrong.text;
  const own = countOf(known, edition, wrong);
  const verbatim = known.learnt(edition, right.fact.folded).get("") ?? 0;
  if (own > 1 && own >= verbatim) return false;
  const isCognate = mayBeShared(right.fact.folded) || mayBeShared(wrong.fact.folded);
  const isNamed = verbatim > 0 || hasSameNeighbour(right, wrong);
  const speller = known.speller(prepared.language);
  if (!speller)
    return isNamed ? !isCognate || verbatim > 0 : !isCognate && !isRomanisation(right, wrong, slip);
  const { text, key } = wrong.fact.use;
  if (speller.knows(text) || speller.knows(key)) return isNamed && !isCognate;
  if (!isNamed && slip.kind === "doubled" && isCommon(right, known)) return false;
  return isNamed || speller.knows(right.fact.use.text) || !isRomanisation(right, wrong, slip);
}

/** A word like any other, with a capital because of where it stands. */
function isCommon({ fact, text }: Name, known: Knowledge): boolean {
  return known.speller(text.prepared.language)?.knows(fact.use.key) ?? false;
}

/** A difference that languages make where they write a foreign name by its sound: Gorbatchev and Gorbachev. */
function isRomanisation(right: Name, wrong: Name, { kind, at }: Slip): boolean {
  if (kind === "swapped") return false;
  const [a, b] = [right.fact.folded, wrong.fact.folded];
  const longer = a.length < b.length ? b : a;
  if (longer.startsWith("tch", at)) return true;
  if (right.fact.sound() !== wrong.fact.sound()) return false;
  const letter = longer.charAt(at);
  return kind === "doubled" ? letter === "s" : kind === "changed" || MUTE.includes(letter);
}

// Letters that some languages write in foreign names and others do not.
const MUTE = "hueoityj";

function countOf(known: Knowledge, edition: number, { fact }: Name): number {
  return known.learnt(edition, fact.folded).get("") ?? 0;
}

function mayBeShared(folded: string): boolean {
  return folded.length >= SHORTEST_SHARED && COGNATE.test(folded);
}

// Shorter ones are names as often.
const SHORTEST_SHARED = 6;

// Endings of words that languages share: Minister and Ministre, Republicans and Républicains.
const COGNATE =
  /(?:re|er|or|eur|ment|ento|ains?|ans?|anos?|ien(?:ne)?s?|iques?|ics?|ic[oa]s?|tion|sion|te|ty|dad|ists?|ista|ism[oe]?|ie|ia|y|als?|ales|aux|ais|ese|ish|ess|es|ent[es]?|ents|ant[es]?|ants|us|um)$/u;

/** "Jeff ⟦Sesisons⟧": a name beside it is spelt alike in both texts. */
function hasSameNeighbour({ fact: right }: Name, { fact: wrong }: Name): boolean {
  return isSameName(right.use.previous, wrong.use.previous) || isSameName(right.next, wrong.next);
}

function isSameName(a: WordUse | null, b: WordUse | null): boolean {
  return a !== null && b !== null && a.text === b.text && a.shape === "capital";
}

/** Tells whether a word of a text, in which every noun has its capital, is a noun that the language shares with others. */
export function isNoun({ fact, text }: Name, known: Knowledge): boolean {
  const speller = known.speller(text.prepared.language);
  return speller ? speller.knows(fact.use.text) : mayBeShared(fact.folded);
}
