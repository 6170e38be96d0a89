import { soundKey } from "#lib/core/align/evidence/sound.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { toAscii } from "#lib/core/text/ascii.ts";
import type { Fact, Placed } from "./fact.ts";

/** A word with a capital, which may be a name or part of one. */
export interface NameFact extends Fact {
  readonly use: WordUse;
  /** The word behind it, where nothing but a space stands between. */
  readonly next: WordUse | null;
  /** In lower-case ASCII letters. */
  readonly folded: string;
  /** A rough spelling of its sound, alike in many languages and scripts. Computed when first asked for. */
  readonly sound: () => string;
}

/** Returns the words of a text that have a capital and three letters at least, in order. */
export const namesIn = perText(({ words }: PreparedText): readonly NameFact[] => {
  const names: NameFact[] = [];
  for (const [at, use] of words.entries()) {
    if (use.shape === "lower" || use.text.length < SHORTEST || !CAPITAL.test(use.text)) continue;
    const next = words[at + 1] ?? null;
    names.push(nameOf(use, next?.start === use.end + 1 ? next : null));
  }
  return names;
});

// German ä, ö, ü as they are written where there are none.
const DIGRAPH = /[aou]e/u;
const DIGRAPHS = /([aou])e/gu;
const SHORTEST = 3;
const CAPITAL = /^\p{Lu}/u;

function nameOf(use: WordUse, next: WordUse | null): NameFact {
  const folded = toAscii(use.text).toLowerCase();
  let sound: string | undefined;
  return {
    start: use.start,
    end: use.end,
    keys: DIGRAPH.test(folded) ? [folded, folded.replace(DIGRAPHS, "$1")] : [folded],
    use,
    next,
    folded,
    sound: () => {
      sound ??= soundKey({ kind: "word", key: use.key });
      return sound;
    },
  };
}

/** Tells whether one of two names is in Latin letters and the other is not. */
export function isOtherScript(a: Placed<NameFact>, b: Placed<NameFact>): boolean {
  return isLatin(a.fact) !== isLatin(b.fact);
}

function isLatin({ use }: NameFact): boolean {
  return use.text.charCodeAt(0) < AFTER_LATIN;
}

// Greek begins here; the Latin letters beyond are seldom first in a name.
const AFTER_LATIN = 0x370;
