import type { Place, PlacedText } from "#lib/core/checks/engine/check.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { isMostlyLow } from "./name-lessons.ts";
import { samePlace } from "./name-places.ts";
import { sameRegion } from "./name-same-region.ts";
import { foldedWord } from "./name-skeleton.ts";
import { type LostName, lostBetween, soundingLike } from "./name-sound.ts";
import { type NameContext, type Standing, type Suspect, standingOf } from "./name-standing.ts";
import { type CapitalUse, capitalisesNouns, capitalsByFold, capitalsIn } from "./name-uses.ts";

/** Finds where another edition has, in the same row and with a capital, the name that a word in small letters is. */
export type WitnessFinder = (suspect: Suspect) => Place | null;

/**
 * Returns a finder for the words of one text: in the same letters, as the name of the same country, or by its sound in another script.
 * Editions that give every noun a capital are not asked. Null where no edition has a capital in the row.
 */
export function witnessesFor(context: NameContext): WitnessFinder | null {
  const beside = context.row.others
    .filter(({ language }) => !capitalisesNouns(language))
    .flatMap(({ texts }) => texts.filter(({ prepared }) => capitalsIn(prepared).length > 0))
    .map((text) => ({
      text,
      byFold: capitalsByFold(text.prepared),
      isInHeadline: isHeadline(text.prepared.words),
      lost: lostBetween(text.prepared, context.text.prepared),
    }));
  if (beside.length === 0) return null;
  return (suspect) => {
    for (const names of beside) {
      const witness = witnessIn(names, suspect, context);
      if (witness) return placeOf(names.text, witness.use);
    }
    return null;
  };
}

/** The names of a text beside the one that is judged. */
interface NamesBeside {
  readonly text: PlacedText;
  readonly byFold: ReadonlyMap<string, readonly CapitalUse[]>;
  readonly isInHeadline: boolean;
  readonly lost: readonly LostName[];
}

function placeOf({ edition, paragraph }: PlacedText, { start, end }: WordUse): Place {
  return { edition, paragraph, start, end };
}

function witnessIn(
  beside: NamesBeside,
  suspect: Suspect,
  context: NameContext,
): CapitalUse | undefined {
  const { text, byFold, lost } = beside;
  const folded = foldedWord(suspect.use.key);
  // Les deux Rosenberg, both Rosenbergs.
  const plural = suspect.standing === "unknown" ? byFold.get(`${folded}s`) : undefined;
  const alike = byFold.get(folded) ?? plural;
  return (
    alike?.find((capital) => isSameName(capital, suspect, beside, context)) ??
    sameRegion(suspect.use.key, text.prepared, context) ??
    samePlace(suspect.use.key, context.text.prepared.language, text.prepared) ??
    (lost.length > 0 ? soundingLike(lost, folded, suspect, text.prepared, context) : undefined)
  );
}

function isSameName(
  capital: CapitalUse,
  { use, standing, isFollowed }: Suspect,
  { text, isInHeadline }: NamesBeside,
  { known }: NameContext,
): boolean {
  const { language } = text.prepared;
  const elsewhere = standingOf(capital.use.key, language, known);
  const isChosen = capital.use.inside && !isInHeadline;
  if (standing === "unknown") return elsewhere !== "word" || isChosen;
  const isSame =
    capital.isName && use.key === capital.use.key
      ? !isEnglishConvention(elsewhere, standing, language)
      : (isChosen && completes(use, capital.use, elsewhere)) ||
        (elsewhere === "unknown" && (capital.isAlone || (capital.isFollowed && isFollowed)));
  return isSame && !isMostlyLow(capital.use, text.edition, known);
}

/** The second word of a name: "Oxford grove" for Oxford Grove, "Nueva york" for New York. */
function completes(low: WordUse, capital: WordUse, elsewhere: Standing | null): boolean {
  const before = low.previous;
  if (before?.shape !== "capital" || capital.previous?.shape !== "capital") return false;
  return elsewhere === "name" || foldedWord(capital.previous.key) === foldedWord(before.key);
}

/** Monday, Nazi, Mandarin: English alone gives a capital to what other languages take for common words. */
function isEnglishConvention(
  elsewhere: Standing | null,
  standing: Standing | null,
  language: string,
): boolean {
  return standing === "word" && elsewhere === "name" && primaryLanguage(language) === "en";
}
