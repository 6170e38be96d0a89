import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { pastOf, verbFormOf } from "#lib/core/text/english-verbs.ts";
import { pastTimeEnd } from "./past-times.ts";
import { hitsAt, type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds the English present perfect with a time that is over: has announced on Monday, have met yesterday, has been closed in 2019.
 * Silent after a modal verb or “to”, with since, until and always, and where another verb may own the time.
 */
export const perfectWithPastTime = {
  id: "perfect-with-past-time",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The mayor ⟦has resigned yesterday⟧.",
      mended: "The mayor resigned yesterday.",
    },
    {
      language: "en",
      text: "The roads ⟦have been closed on Friday⟧ for repairs.",
      mended: "The roads were closed on Friday for repairs.",
    },
  ],
  run(text) {
    if (!TIME.test(text.text)) return [];
    const tokens = plainTokens(text);
    return hitsAt(tokens, (token, at) => {
      if (token.key !== "has" && token.key !== "have") return null;
      const verb = participleAfter(tokens, at);
      const end = verb < 0 || isGoverned(tokens, at) ? -1 : pastTimeEnd(tokens, verb + 1);
      return end < 0 ? null : hitOn(text, tokens, { at, verb, end });
    });
  },
} as const satisfies MonoCheck;

// No other word can stand in a time that is over.
const TIME = /yesterday|last |ago|day|in \d/u;

const ADVERBS: ReadonlySet<string> = new Set(
  "already also just recently reportedly officially publicly formally finally now not even only apparently allegedly once again since".split(
    " ",
  ),
);
const LONGEST = 4;

/** The place of the participle of the perfect that begins at `at`; -1 where there is none. */
function participleAfter(tokens: readonly PlainToken[], at: number): number {
  for (let place = at + 1; place <= at + LONGEST; place++) {
    const token = tokens[place];
    if (!token?.isSpaced || token.kind !== "word") return -1;
    if (token.key === "been") continue;
    const form = verbFormOf(token.key)?.form;
    if (form === "both" || form === "participle") return place;
    if (!ADVERBS.has(token.key)) return -1;
  }
  return -1;
}

const GOVERNORS: ReadonlySet<string> = new Set(
  "to may might could would should must will shall can cannot ought n't not".split(" "),
);

/** "May have resigned yesterday" and "to have resigned yesterday" are right. */
function isGoverned(tokens: readonly PlainToken[], at: number): boolean {
  return [1, 2].some((back) => {
    const key = tokens[at - back]?.key ?? "";
    return GOVERNORS.has(key) || /(?:n't|'d|'ll)$/u.test(key);
  });
}

interface Perfect {
  readonly at: number;
  readonly verb: number;
  readonly end: number;
}

function hitOn(
  { text }: PreparedText,
  tokens: readonly PlainToken[],
  { at, verb, end }: Perfect,
): Hit | null {
  const first = tokens[at];
  const participle = tokens[verb];
  const last = tokens[end];
  if (!first || !participle || !last) return null;
  const between = tokens.slice(at + 1, verb);
  const isPassive = between.some(({ key }) => key === "been");
  const adverbs = between.filter(({ key }) => key !== "been").map((token) => token.text);
  const past = isPassive
    ? [first.key === "has" ? "was" : "were", ...adverbs, participle.text]
    : [...adverbs, pastOf(participle.text)];
  return {
    start: first.start,
    end: last.end,
    variant: "perfect",
    values: { words: text.slice(first.start, last.end) },
    fixes: adverbs.includes("not") ? [] : [past.join(" ") + text.slice(participle.end, last.end)],
    confidence: 0.85,
  };
}
