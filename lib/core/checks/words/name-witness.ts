import type { Cell, Knowledge, Place, PlacedText } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { soundKey } from "#lib/core/align/evidence/sound.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { scriptOf } from "#lib/core/text/scripts.ts";
import { slipBetween } from "./slip.ts";
import { regionsNamed } from "./name-regions.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";
import { type NameContext, type Standing, standingOf } from "./name-standing.ts";
import { type CapitalUse, capitalisesNouns, capitalsIn } from "./name-uses.ts";

/** A word in small letters, with what its own dictionary says of it. */
export interface Suspect {
  readonly use: WordUse;
  readonly standing: Standing | null;
  /** A word with a capital stands right behind it. */
  readonly isFollowed: boolean;
}

/**
 * Returns where another edition has in the same row, with a capital, the name that a word in small letters is: in the same letters, as the
 * name of the same country, or by its sound in another script; null where none has. Editions that give every noun a capital are not asked.
 */
export function witnessInRow(suspect: Suspect, context: NameContext): Place | null {
  for (const cell of context.row.others) {
    if (capitalisesNouns(cell.language)) continue;
    for (const text of cell.texts) {
      const witness = witnessIn(text, cell, suspect, context)?.use;
      if (!witness) continue;
      const { edition, paragraph } = text;
      return { edition, paragraph, start: witness.start, end: witness.end };
    }
  }
  return null;
}

function witnessIn(text: PlacedText, cell: Cell, suspect: Suspect, context: NameContext) {
  const { byFold, all } = capitalsIn(text.prepared);
  if (all.length === 0) return undefined;
  const folded = foldedWord(suspect.use.key);
  const alike = byFold.get(folded) ?? byFold.get(`${folded}s`);
  return (
    alike?.find((capital) => isSameName(capital, suspect, text, context)) ??
    sameRegion(all, suspect, cell, context) ??
    soundingLike(all, suspect, cell, context)
  );
}

function isSameName(capital: CapitalUse, suspect: Suspect, text: PlacedText, { known }: NameContext): boolean {
  const { use, standing } = suspect;
  const { language } = text.prepared;
  const elsewhere = standingOf(capital.use.key, language, known);
  if (standing === "unknown") return elsewhere !== "word" || !isAtStart(capital, text);
  if (isMostlyLower(capital.use, text, known)) return false;
  if (capital.isName && use.key === capital.use.key) return !isEnglishConvention(elsewhere, standing, language);
  if (completes(use, capital, elsewhere) && !capitalsIn(text.prepared).isHeadline) return true;
  return elsewhere === "unknown" && (capital.isAlone || (capital.isFollowed && suspect.isFollowed));
}

function isAtStart({ use }: CapitalUse, { prepared }: PlacedText): boolean {
  return !use.inside || capitalsIn(prepared).isHeadline;
}

/** The second word of a name: "Oxford grove" for Oxford Grove, "Nueva york" for New York. */
function completes({ previous }: WordUse, { use }: CapitalUse, elsewhere: Standing | null): boolean {
  if (use.previous?.shape !== "capital" || previous?.shape !== "capital") return false;
  return elsewhere === "name" || foldedWord(use.previous.key) === foldedWord(previous.key);
}

/** Monday, Nazi, Mandarin: English alone gives a capital to what other languages take for common words. */
function isEnglishConvention(elsewhere: Standing | null, standing: Standing | null, language: string) {
  return standing === "word" && elsewhere === "name" && primaryLanguage(language) === "en";
}

function isMostlyLower({ text, key }: WordUse, { edition }: PlacedText, known: Knowledge) {
  return (known.learnt(edition, key).get("") ?? 0) > (known.learnt(edition, text).get("") ?? 0);
}

function sameRegion(all: readonly CapitalUse[], { use }: Suspect, { language }: Cell, { text, known }: NameContext) {
  const regions = regionsNamed(use.key, text.prepared.language);
  if (regions.length === 0) return undefined;
  return all.find((capital) =>
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
function isSamePart({ key }: WordUse, { use, folded }: CapitalUse, language: string, known: Knowledge) {
  const own = foldedWord(key);
  if (Math.abs(own.length - folded.length) > 1 || own.slice(1, 1 + SAME_START) !== folded.slice(1, 1 + SAME_START)) return false;
  return standingOf(use.key, language, known) !== "word";
}

/** A name of another script, by its sound, that the text has not already with a capital. */
function soundingLike(all: readonly CapitalUse[], suspect: Suspect, cell: Cell, { text, known }: NameContext) {
  const { prepared } = text;
  if (scriptOf(cell.language) === scriptOf(prepared.language)) return undefined;
  const skeleton = skeletonOf(foldedWord(suspect.use.key));
  const near = all.find((name) => isAlike(skeleton, name.skeleton) && isStrangeEnough(name, suspect, cell, known));
  if (!near || capitalsIn(prepared).all.some((capital) => isAlike(capital.skeleton, near.skeleton))) return undefined;
  return near;
}

/** The less the dictionary says against a name, the less its sound has to say for it. */
function isStrangeEnough(name: CapitalUse, { use, standing }: Suspect, { language }: Cell, known: Knowledge) {
  const isStrange = standingOf(name.use.key, language, known) !== "word";
  const isSameSound = soundOf(use) === soundOf(name.use);
  if (standing !== "unknown") return isSameSound && isStrange && name.isName;
  return isSameSound || (name.use.inside && !name.isFollowed) || (name.skeleton.length >= SHORTEST_SKELETON && (isStrange || name.use.inside));
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
  return long.startsWith(short) && short !== long ? true : short.length >= LONG_SKELETON && slipBetween(short, long) !== null;
}
