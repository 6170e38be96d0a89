import { soundKey } from "#lib/core/align/evidence/sound.ts";
import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { scriptOf } from "#lib/core/text/scripts.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";
import { type NameContext, type Suspect, standingOf } from "./name-standing.ts";
import { type CapitalUse, capitalsIn } from "./name-uses.ts";
import { slipBetween } from "./slip.ts";

/** A name by what it sounds like. */
export interface LostName extends CapitalUse {
  readonly folded: string;
  readonly skeleton: string;
}

const soundsIn = perText((text: PreparedText): readonly LostName[] =>
  capitalsIn(text).map((capital) => {
    const folded = foldedWord(capital.use.key);
    return { ...capital, folded, skeleton: skeletonOf(folded) };
  }),
);

// All are compared with all; a paragraph with more names is a list, where sound says little.
const MOST_NAMES = 60;

/** Returns the names of a text in another script that sound like none that the text beside it has with a capital. */
export function lostBetween(text: PreparedText, beside: PreparedText): readonly LostName[] {
  if (scriptOf(text.language) === scriptOf(beside.language)) return [];
  if (Math.max(capitalsIn(text).length, capitalsIn(beside).length) > MOST_NAMES) return [];
  const kept = soundsIn(beside);
  return soundsIn(text).filter(
    ({ skeleton }) => !kept.some((name) => isAlike(name.skeleton, skeleton)),
  );
}

/** Returns the name that a word in small letters, `folded`, sounds like: the more the less strange the word is. */
export function soundingLike(
  lost: readonly LostName[],
  folded: string,
  { use, standing }: Suspect,
  { language }: PreparedText,
  { known }: NameContext,
): LostName | undefined {
  if (standing === "unknown") {
    const skeleton = skeletonOf(folded);
    return lost.find(
      (name) => isAlike(skeleton, name.skeleton) && isTelling(name, use, language, known),
    );
  }
  const twin = lost.find((name) => name.isName && isNear(folded, name) && isSameSound(use, name));
  return twin && standingOf(twin.use.key, language, known) !== "word" ? twin : undefined;
}

function isNear(folded: string, name: LostName): boolean {
  const isAsLong = Math.abs(folded.length - name.folded.length) < 2;
  return isAsLong && folded.charAt(0) === name.folded.charAt(0);
}

/** Inside a sentence a capital says enough; elsewhere the sound has to, or that the word is none in small letters. */
function isTelling(name: LostName, low: WordUse, language: string, known: Knowledge): boolean {
  const { inside, key } = name.use;
  if ((inside && !name.isFollowed) || isSameSound(low, name)) return true;
  const isLong = name.skeleton.length >= SHORTEST_SKELETON;
  return isLong && (inside || standingOf(key, language, known) !== "word");
}

function isSameSound(low: WordUse, { use }: LostName): boolean {
  return soundOf(low) === soundOf(use);
}

function soundOf({ key }: WordUse): string {
  return soundKey({ kind: "word", key });
}

// Fewer consonants are shared by chance, and of four one may differ.
const SHORTEST_SKELETON = 3;
const LONG_SKELETON = 4;

/** The same consonants, perhaps with one more at the end, or in a long word with any one more or other. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_SKELETON || long.length > short.length + 1) return false;
  if (long.length > short.length && long.startsWith(short)) return true;
  return short.length >= LONG_SKELETON && slipBetween(short, long) !== null;
}
