import { soundKey } from "#lib/core/align/evidence/sound.ts";
import type { Knowledge, Place, PlacedText } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { scriptOf } from "#lib/core/text/scripts.ts";
import { regionsNamed } from "./name-regions.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";
import { type NameContext, type Standing, standingOf } from "./name-standing.ts";
import { type CapitalUse, capitalisesNouns, capitalsIn } from "./name-uses.ts";
import { slipBetween } from "./slip.ts";

/** A word in small letters, with what its own dictionary says of it. */
export interface Suspect {
  readonly use: WordUse;
  readonly standing: Standing | null;
  /** A word with a capital stands right behind it. */
  readonly isFollowed: boolean;
}

/** Finds where another edition has, in the same row and with a capital, the name that a word in small letters is. */
export type WitnessFinder = (suspect: Suspect) => Place | null;

/**
 * Returns a finder for the words of one text: in the same letters, as the name of the same country, or by its sound in another script.
 * Editions that give every noun a capital are not asked. Null where no edition has a capital in the row.
 */
export function witnessesFor(context: NameContext): WitnessFinder | null {
  const texts = context.row.others
    .filter(({ language }) => !capitalisesNouns(language))
    .flatMap(({ texts }) => texts.filter(({ prepared }) => capitalsIn(prepared).all.length > 0));
  if (texts.length === 0) return null;
  const beside = texts.map((text) => ({ text, lost: lostBetween(text, context.text) }));
  return (suspect) => {
    for (const { text, lost } of beside) {
      const witness = witnessIn(text, lost, suspect, context)?.use;
      if (!witness) continue;
      const { edition, paragraph } = text;
      return { edition, paragraph, start: witness.start, end: witness.end };
    }
    return null;
  };
}

function witnessIn(
  text: PlacedText,
  lost: readonly CapitalUse[],
  suspect: Suspect,
  context: NameContext,
) {
  const { byFold } = capitalsIn(text.prepared);
  const folded = foldedWord(suspect.use.key);
  const alike =
    byFold.get(folded) ?? (suspect.standing === "unknown" ? byFold.get(`${folded}s`) : undefined);
  return (
    alike?.find((capital) => isSameName(capital, suspect, text, context)) ??
    sameRegion(text, suspect, context) ??
    (lost.length > 0 ? soundingLike(lost, folded, suspect, text, context) : undefined)
  );
}

function isSameName(
  capital: CapitalUse,
  suspect: Suspect,
  text: PlacedText,
  { known }: NameContext,
): boolean {
  const { use, standing } = suspect;
  const { language } = text.prepared;
  const elsewhere = standingOf(capital.use.key, language, known);
  if (standing === "unknown") return elsewhere !== "word" || !isAtStart(capital, text);
  if (isMostlyLower(capital.use, text, known)) return false;
  if (capital.isName && use.key === capital.use.key)
    return !isEnglishConvention(elsewhere, standing, language);
  if (completes(use, capital, elsewhere) && !capitalsIn(text.prepared).isHeadline) return true;
  return elsewhere === "unknown" && (capital.isAlone || (capital.isFollowed && suspect.isFollowed));
}

function isAtStart({ use }: CapitalUse, { prepared }: PlacedText): boolean {
  return !use.inside || capitalsIn(prepared).isHeadline;
}

/** The second word of a name: "Oxford grove" for Oxford Grove, "Nueva york" for New York. */
function completes(
  { previous }: WordUse,
  { use }: CapitalUse,
  elsewhere: Standing | null,
): boolean {
  if (use.previous?.shape !== "capital" || previous?.shape !== "capital") return false;
  return elsewhere === "name" || foldedWord(use.previous.key) === foldedWord(previous.key);
}

/** Monday, Nazi, Mandarin: English alone gives a capital to what other languages take for common words. */
function isEnglishConvention(
  elsewhere: Standing | null,
  standing: Standing | null,
  language: string,
) {
  return standing === "word" && elsewhere === "name" && primaryLanguage(language) === "en";
}

function isMostlyLower({ text, key }: WordUse, { edition }: PlacedText, known: Knowledge) {
  return (known.learnt(edition, key).get("") ?? 0) > (known.learnt(edition, text).get("") ?? 0);
}

function sameRegion({ prepared }: PlacedText, { use }: Suspect, { text, known }: NameContext) {
  const regions = regionsNamed(use.key, text.prepared.language);
  if (regions.length === 0) return undefined;
  const { language } = prepared;
  return capitalsIn(prepared).all.find((capital) =>
    regionsNamed(capital.use.key, language).some(({ code, isWhole }) =>
      regions.some((own) => {
        if (own.code !== code) return false;
        return own.isWhole && isWhole ? true : isSamePart(use, capital, language, known);
      }),
    ),
  );
}

// Corea and Korea, but not norte and North, nor británico and British.
const SAME_START = 3;

/** Two words that are each but part of the name of one country: Macedonia del Norte, North Macedonia. */
function isSamePart(
  { key }: WordUse,
  { use, folded }: CapitalUse,
  language: string,
  known: Knowledge,
) {
  const own = foldedWord(key);
  if (
    Math.abs(own.length - folded.length) > 1 ||
    own.slice(1, 1 + SAME_START) !== folded.slice(1, 1 + SAME_START)
  )
    return false;
  return standingOf(use.key, language, known) !== "word";
}

/** The names of a text in another script that sound like none that the text beside it has with a capital. */
function lostBetween({ prepared }: PlacedText, beside: PlacedText): readonly CapitalUse[] {
  if (scriptOf(prepared.language) === scriptOf(beside.prepared.language)) return [];
  const kept = capitalsIn(beside.prepared).all;
  return capitalsIn(prepared).all.filter(
    ({ skeleton }) => !kept.some((capital) => isAlike(capital.skeleton, skeleton)),
  );
}

function soundingLike(
  lost: readonly CapitalUse[],
  folded: string,
  suspect: Suspect,
  { prepared }: PlacedText,
  { known }: NameContext,
) {
  if (suspect.standing !== "unknown") {
    const twin = lost.find(
      (name) =>
        name.isName && isNearInLength(folded, name) && soundOf(suspect.use) === soundOf(name.use),
    );
    return twin && standingOf(twin.use.key, prepared.language, known) !== "word" ? twin : undefined;
  }
  const skeleton = skeletonOf(folded);
  return lost.find(
    (name) =>
      isAlike(skeleton, name.skeleton) && isTelling(name, suspect.use, prepared.language, known),
  );
}

function isNearInLength(folded: string, name: CapitalUse): boolean {
  return (
    folded.charAt(0) === name.folded.charAt(0) && Math.abs(folded.length - name.folded.length) < 2
  );
}

/** Inside a sentence a capital says enough; elsewhere the sound has to, or that the word is none in small letters. */
function isTelling(
  { use, isFollowed, skeleton }: CapitalUse,
  low: WordUse,
  language: string,
  known: Knowledge,
) {
  if ((use.inside && !isFollowed) || soundOf(low) === soundOf(use)) return true;
  return (
    skeleton.length >= SHORTEST_SKELETON &&
    (use.inside || standingOf(use.key, language, known) !== "word")
  );
}

function soundOf({ key }: WordUse): string {
  return soundKey({ kind: "word", key });
}

// Fewer consonants are shared by chance, and one that differs says much.
const SHORTEST_SKELETON = 3;
const LONG_SKELETON = 4;

/** The same consonants, perhaps with one more at the end, or in a long word with any one more or other. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_SKELETON || long.length > short.length + 1) return false;
  return long.startsWith(short) && short !== long
    ? true
    : short.length >= LONG_SKELETON && slipBetween(short, long) !== null;
}
