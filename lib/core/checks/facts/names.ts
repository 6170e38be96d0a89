import type { ChainCheck, Knowledge } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline } from "#lib/core/checks/engine/word-uses.ts";
import { type Change, type FactKind, type Fault, type Sides, wordsOf } from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import { missingPersons } from "./missing-persons.ts";
import { type NameFact, namesIn } from "./name-facts.ts";
import { isNoun, isSlip } from "./name-slips.ts";

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
  if (strange.length === 0 || strange.length * (lost.length + pairs.length) > MOST_COMPARED)
    return [];
  // The base may name once what the translation names twice.
  const sources = [...lost, ...pairs.map(([source]) => source)];
  return strange.flatMap((wrong) => {
    const right = sources.find((source) => isSlip(source, wrong, known));
    return right && !(base.language.startsWith("de") && isNoun(right, known))
      ? [[right, wrong] as const]
      : [];
  });
}

// Some hundred names on either side: a list of persons in one paragraph has as many.
const MOST_COMPARED = 20_000;

function say(fault: Fault<NameFact>): Saying | null {
  const place = wrongPlace(fault);
  if (!place || !fault.wrong || isSetInCapitals(fault.wrong.text.prepared)) return null;
  return {
    ...place,
    variant: "misspelt",
    values: wordsIn(fault),
    fixes: [inCaseOf(wordsOf(fault.wrong), wordsOf(fault.right))],
    confidence: 0.85,
  };
}

/** A headline; German sets so many capitals that nothing can be told. */
function isSetInCapitals({ words, language }: PreparedText): boolean {
  return !language.startsWith("de") && isHeadline(words);
}

function inCaseOf(found: string, name: string): string {
  return found === found.toUpperCase() ? name.toUpperCase() : name;
}
