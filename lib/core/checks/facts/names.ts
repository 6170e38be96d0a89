import type { ChainCheck, Knowledge } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { type Slip, slipBetween } from "#lib/core/checks/words/slip.ts";
import {
  type Change,
  type FactKind,
  type Fault,
  type Placed,
  type Sides,
  wordsOf,
} from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import { missingPersons } from "./missing-persons.ts";
import { isOtherScript, type NameFact, namesIn } from "./name-facts.ts";

type Name = Placed<NameFact>;

/**
 * Finds names spelt otherwise than in the text that was translated, by one slip of the pen: Kavanuagh for Kavanaugh. Silent where the
 * difference is one of languages (Lukashenko and Loukachenko, Minister and Ministre), where the dictionary knows the word, and where the
 * edition keeps to its spelling. Also a person whom three editions name and one does not.
 */
export const names = {
  id: "names",
  version: 1,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The painter ⟦Brancsui⟧ walked from Bucharest to Paris.",
      mended: "The painter Brancusi walked from Bucharest to Paris.",
      base: { language: "fr", text: "Le peintre Brancusi est allé à pied de Bucarest à Paris." },
    },
    {
      language: "de",
      text: "Die Lieder von Fanny ⟦Mendelsshon⟧ wurden gesungen.",
      mended: "Die Lieder von Fanny Mendelssohn wurden gesungen.",
      base: { language: "es", text: "Se cantaron las canciones de Fanny Mendelssohn." },
    },
  ],
  learns: (text: PreparedText) => namesIn(text).map(({ folded }) => [folded, ""] as const),
  run: (row, known) => [...faultHits(kindFor(known), row, say), ...missingPersons(row)],
} as const satisfies ChainCheck;

function kindFor(known: Knowledge): FactKind<NameFact> {
  return {
    read: namesIn,
    agreements: [],
    changes: (sides) => changesIn(sides, known),
    missing: () => [],
  };
}

function changesIn({ base, matching }: Sides<NameFact>, known: Knowledge): Change<NameFact>[] {
  const { lost, strange, pairs } = matching;
  if (strange.length === 0) return [];
  // The base may name once what the translation names twice.
  const sources = [...lost, ...pairs.map(([source]) => source)];
  return strange.flatMap((wrong) => {
    const right = sources.find((source) => isSlip(source, wrong, known));
    return right && !(base.language.startsWith("de") && isNoun(right, known))
      ? [[right, wrong] as const]
      : [];
  });
}

// Shorter words are too often alike by chance.
const SHORTEST = 4;

function isSlip(right: Name, wrong: Name, known: Knowledge): boolean {
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
  const isCognate = COGNATE.test(right.fact.folded) || COGNATE.test(wrong.fact.folded);
  const isNamed = verbatim > 0 || hasSameNeighbour(right, wrong);
  const speller = known.speller(prepared.language);
  if (!speller)
    return isNamed ? !isCognate || verbatim > 0 : !isCognate && !isRomanisation(right, wrong, slip);
  const { text, key } = wrong.fact.use;
  if (speller.knows(text) || speller.knows(key)) return isNamed && !isCognate;
  return isNamed || speller.knows(right.fact.use.text) || !isRomanisation(right, wrong, slip);
}

/** A difference that languages make where they write a foreign name by its sound: Gorbatchev and Gorbachev. */
function isRomanisation(right: Name, wrong: Name, { kind, at }: Slip): boolean {
  if (kind === "swapped" || right.fact.sound() !== wrong.fact.sound()) return false;
  return kind !== "doubled" || right.fact.folded.charAt(at) === "s";
}

function countOf(known: Knowledge, edition: number, { fact }: Name): number {
  return known.learnt(edition, fact.folded).get("") ?? 0;
}

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

/** In German every noun has its capital. */
function isNoun({ fact, text }: Name, known: Knowledge): boolean {
  const speller = known.speller(text.prepared.language);
  return speller ? speller.knows(fact.use.text) : COGNATE.test(fact.folded);
}

function say(fault: Fault<NameFact>): Saying | null {
  const place = wrongPlace(fault);
  if (!place || !fault.wrong || isHeadline(fault.wrong.text.prepared.words)) return null;
  return {
    ...place,
    variant: "misspelt",
    values: wordsIn(fault),
    fixes: [inCaseOf(wordsOf(fault.wrong), wordsOf(fault.right))],
    confidence: 0.85,
  };
}

function inCaseOf(found: string, name: string): string {
  return found === found.toUpperCase() ? name.toUpperCase() : name;
}
