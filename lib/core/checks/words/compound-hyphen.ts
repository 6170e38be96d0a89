import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { verbFormOf } from "#lib/core/text/english-verbs.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { hitsAt, type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds two English words that make one adjective before a noun and want a hyphen: a long term plan, a full scale war. Only pairs
 * that every style guide joins there; silent where they stand as a noun themselves (in the long term investors …).
 */
export const compoundHyphen = {
  id: "compound-hyphen",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The council wants a ⟦long term⟧ plan.",
      mended: "The council wants a long-term plan.",
    },
    {
      language: "en",
      text: "They feared a ⟦full scale⟧ war.",
      mended: "They feared a full-scale war.",
    },
  ],
  run(text) {
    const tokens = plainTokens(text);
    return hitsAt(tokens, (first, at) => {
      const second = tokens[at + 1];
      if (!second || !PAIRS.get(first.key)?.has(second.key) || !second.isSpaced) return null;
      return isBeforeNoun(tokens, at) && !isNoun(tokens, at) ? hitOn(first, second) : null;
    });
  },
} as const satisfies MonoCheck;

/** A word follows that can be a noun: neither a function word nor an adverb nor a finite form. */
function isBeforeNoun(tokens: readonly PlainToken[], at: number): boolean {
  const next = tokens[at + 2];
  if (next?.kind !== "word" || !next.isSpaced || next.text !== next.key) return false;
  if (isFunctionWord(next.key, "en") || NO_NOUNS.has(next.key) || next.key.endsWith("ly"))
    return false;
  return verbFormOf(next.key) === null;
}

const NO_NOUNS: ReadonlySet<string> = new Set(
  "is are was were will would can could may might must should shall do does did has have had yet too also only even still again once ever never while since until though although because however therefore here now then today ago away off past apart out up down along across ahead behind beyond around".split(
    " ",
  ),
);

/** "In the long term investors gain", "in real time prices move", "at high speed past": the pair is a noun behind its preposition. */
function isNoun(tokens: readonly PlainToken[], at: number): boolean {
  const [before, further] = [tokens[at - 1]?.key ?? "", tokens[at - 2]?.key ?? ""];
  if (before === "-") return true;
  if (BARE.has(before)) return MANNERS.has(tokens[at + 1]?.key ?? "");
  return before === "the" && PREPOSITIONS.has(further);
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at over for on from to into towards toward until by".split(" "),
);
// Prepositions that make an adverb without an article, and the nouns they do it with.
const BARE: ReadonlySet<string> = new Set(["in", "at", "on"]);
const MANNERS: ReadonlySet<string> = new Set("time speed cost risk end term".split(" "));

function hitOn(first: PlainToken, second: PlainToken): Hit {
  const joined = `${first.text}-${second.text}`;
  return {
    start: first.start,
    end: second.end,
    variant: "open",
    values: { words: `${first.text} ${second.text}`, expected: joined },
    fixes: [joined],
    confidence: 0.8,
  };
}

const LIST =
  "long term,short term,medium term,low income,middle income,high income,large scale,small scale,full scale,high speed,high tech,high profile,high ranking,low cost,high end,low end,high risk,low risk,long distance,long standing,long awaited,long running,well known,so called,world class,state owned,state run,state backed,cross border,decision making,policy making,old fashioned,full time,part time,real time,left wing,right wing,cutting edge,record breaking,ground breaking,self employed,self driving,self made,year long,open source,drug related,time consuming,energy efficient";

const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = pairsOf(LIST);

function pairsOf(list: string): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const [first = "", second = ""] of list.split(",").map((pair) => pair.split(" "))) {
    pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  }
  return pairs;
}
