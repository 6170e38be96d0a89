import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { partsOfVerb } from "#lib/core/text/english-verbs.ts";
import { hitsAt, type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds the wrong form of an irregular English verb after its auxiliary: have went, did not went, will took; and should of for should
 * have. Silent on forms that are nouns or adjectives too.
 */
export const verbForm = {
  id: "verb-form",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "They have ⟦went⟧ home.",
      mended: "They have gone home.",
    },
    {
      language: "en",
      text: "She did not ⟦took⟧ the train.",
      mended: "She did not take the train.",
    },
  ],
  run(text) {
    const tokens = plainTokens(text);
    return hitsAt(tokens, (token, at) => {
      const parts = token.isSpaced ? partsOfVerb(token.key) : null;
      if (!parts || parts.past === parts.participle) return null;
      const auxiliary = auxiliaryBefore(tokens, at);
      if (PERFECT.has(auxiliary)) return hitOn(token, parts.participle);
      return BARE.has(auxiliary) && !isNoun(tokens, at) ? hitOn(token, parts.stem) : null;
    });
  },
} as const satisfies MonoCheck;

const PERFECT: ReadonlySet<string> = new Set(
  "have has haven't hasn't hadn't i've we've they've you've having".split(" "),
);
const BARE: ReadonlySet<string> = new Set(
  "didn't doesn't don't will won't would wouldn't could couldn't can't cannot should shouldn't must mustn't might".split(
    " ",
  ),
);
/** "The will gave", "his own might grew": what looks like an auxiliary is a noun. */
function isNoun(tokens: readonly PlainToken[], at: number): boolean {
  const auxiliary = [at - 1, at - 2].find((before) => NOUNS.has(tokens[before]?.key ?? ""));
  if (auxiliary === undefined) return false;
  return [1, 2].some((back) => isDeterminer(tokens[auxiliary - back]?.key ?? ""));
}

function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word) || word.endsWith("'s") || word.endsWith("’s");
}

const NOUNS: ReadonlySet<string> = new Set(["will", "might", "must"]);
const DETERMINERS: ReadonlySet<string> = new Set(
  "a an the this that my your his her its our their whose no any some every each of s".split(" "),
);

const BETWEEN: ReadonlySet<string> = new Set("not never already also just".split(" "));

/** The auxiliary that the verb at `at` depends on. A “did” without “not” may be the verb itself: what he did took time. */
function auxiliaryBefore(tokens: readonly PlainToken[], at: number): string {
  const [near, far] = [tokens[at - 1]?.key ?? "", tokens[at - 2]?.key ?? ""];
  if (far === "did" && near === "not") return "didn't";
  return BETWEEN.has(near) ? far : near;
}

function hitOn({ start, end, text }: PlainToken, expected: string): Hit {
  return {
    start,
    end,
    variant: "form",
    values: { word: text, expected },
    fixes: [expected],
    confidence: 0.85,
  };
}
