import { soundKey } from "#lib/core/align/evidence/sound.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { toAscii } from "#lib/core/text/ascii.ts";
import type { Fact, Placed } from "./fact.ts";

/** A word with a capital, which may be a name or part of one. */
export interface NameFact extends Fact {
  readonly use: WordUse;
  /** In lower-case ASCII letters. */
  readonly folded: string;
  /** A rough spelling of its sound, alike in many languages and scripts. Computed when first asked for. */
  readonly sound: () => string;
}

/** Returns the words of a text that have a capital and three letters at least, in order. */
export const namesIn = perText(({ words }: PreparedText): readonly NameFact[] => {
  const names: NameFact[] = [];
  for (const use of words) {
    if (use.shape !== "lower" && use.text.length >= SHORTEST && CAPITAL.test(use.text)) {
      names.push(nameOf(use));
    }
  }
  return names;
});

const SHORTEST = 3;
const CAPITAL = /^\p{Lu}/u;

function nameOf(use: WordUse): NameFact {
  const folded = toAscii(use.text).toLowerCase();
  let sound: string | undefined;
  return {
    start: use.start,
    end: use.end,
    keys: [folded],
    use,
    folded,
    sound: () => {
      sound ??= soundKey({ kind: "word", key: use.key });
      return sound;
    },
  };
}

/** Tells whether two names sound the same, however they are spelt: Loukachenko, Lukashenko, Лукашенко. */
export function soundAlike(a: Placed<NameFact>, b: Placed<NameFact>): boolean {
  if (a.fact.folded.charCodeAt(0) === b.fact.folded.charCodeAt(0) || isOtherScript(a, b)) {
    return a.fact.sound() === b.fact.sound();
  }
  return false;
}

function isOtherScript(a: Placed<NameFact>, b: Placed<NameFact>): boolean {
  return a.fact.use.text.charCodeAt(0) > 0x2ff !== b.fact.use.text.charCodeAt(0) > 0x2ff;
}
