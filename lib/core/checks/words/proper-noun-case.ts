import type {
  BilingualCheck,
  Place,
  PlacedHit,
  PlacedText,
} from "#lib/core/checks/engine/check.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { institutionAt } from "./name-institutions.ts";
import { caseLessons, isMostlyName, ownSpelling } from "./name-lessons.ts";
import { isPlaceOnly } from "./name-places.ts";
import { completesRegion } from "./name-regions.ts";
import { type NameContext, standingOf } from "./name-standing.ts";
import { capitalisesNouns, isFollowedByCapital, suspectsIn } from "./name-uses.ts";
import { type WitnessFinder, witnessesFor } from "./name-witness.ts";
import { isInAddress } from "./spelling-excuses.ts";

/**
 * Finds proper nouns in small letters: words that the edition itself or the same row of another edition writes as a name, and words that
 * the dictionary has with a capital only. Headlines are not judged, and no capital of German is believed.
 */
export const properNounCase = {
  id: "proper-noun-case",
  version: 2,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  yieldsTo: ["mixed-script", "foreign-letter"],
  examples: [
    {
      language: "en",
      text: "The train to ⟦odesa⟧ was late.\nIn winter Odesa is quiet.\nPeople come to Odesa in summer.",
      mended:
        "The train to Odesa was late.\nIn winter Odesa is quiet.\nPeople come to Odesa in summer.",
    },
    {
      language: "es",
      text: "El pintor volvió a ⟦reikiavik⟧ en otoño.",
      mended: "El pintor volvió a Reikiavik en otoño.",
      base: { language: "fr", text: "Le peintre est rentré à Reikiavik en automne." },
    },
    {
      language: "uk",
      text: "Художниця жила в ⟦торонто⟧ десять років.",
      mended: "Художниця жила в Торонто десять років.",
      base: { language: "en", text: "The painter lived in Toronto for ten years." },
    },
  ],
  learns: caseLessons,
  run(row, known) {
    return row.target.texts.flatMap((text) => hitsIn({ text, row, known }));
  },
} as const satisfies BilingualCheck;

function hitsIn(context: NameContext): PlacedHit[] {
  const { text } = context;
  const { words } = text.prepared;
  if (isHeadline(words)) return [];
  const witnesses = witnessesFor(context);
  const hits: PlacedHit[] = [];
  for (const at of suspectsIn(text.prepared)) {
    const use = words[at];
    const evidence = use && evidenceThat(use, at, context, witnesses);
    if (evidence && mayBeMended(use, words[at + 1], text)) hits.push(hitOn(use, evidence, context));
  }
  return hits;
}

/** What tells that a word is a name: places in other editions, none where the edition or the dictionary tells; null if nothing does. */
function evidenceThat(
  use: WordUse,
  at: number,
  context: NameContext,
  witnesses: WitnessFinder | null,
): readonly Place[] | null {
  const { text, known } = context;
  const { language, words } = text.prepared;
  const standing = standingOf(use.text, language, known);
  if (standing === "name") return [];
  if (capitalisesNouns(language) && standing !== "unknown") return null;
  if (standing !== "word" && isMostlyName(use, text.edition, known)) return [];
  if (completesRegion(at, words, language) || isPlaceOnly(use.key, language)) return [];
  const institution = institutionAt(at, context);
  if (institution) return institution;
  const isFollowed = isFollowedByCapital(use, words[at + 1]);
  const witness = witnesses?.({ use, standing, isFollowed });
  return witness ? [witness] : null;
}

/** Not part of an address, of a compound that may write it small, or an adjective before its noun in German. */
function mayBeMended(use: WordUse, next: WordUse | undefined, text: PlacedText): boolean {
  const { text: whole, language } = text.prepared;
  if (whole.charAt(use.start - 1) === "-" || whole.charAt(use.end) === "-") return false;
  if (capitalisesNouns(language) && ADJECTIVE.test(use.key) && isFollowedByCapital(use, next))
    return false;
  return !isInAddress(text.prepared, use);
}

// Of the endings of nouns (-er, -en) these two are also those of most adjectives.
const ADJECTIVE = /e[mnrs]?$/u;

function hitOn(
  use: WordUse,
  evidence: readonly Place[],
  { text: { edition, paragraph }, known }: NameContext,
): PlacedHit {
  const own = ownSpelling(use, edition, known);
  const fixes = own === null ? [withCapital(use.text)] : [own, withCapital(use.text)];
  return {
    edition,
    paragraph,
    start: use.start,
    end: use.end,
    variant: "lower",
    values: { word: use.text, expected: fixes[0] ?? "" },
    fixes,
    confidence: evidence.length > 0 ? 0.85 : 0.8,
    evidence,
  };
}
