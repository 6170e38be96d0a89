import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { verbFormOf } from "#lib/core/text/english-verbs.ts";
import { hitsAt, type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds a verb at once taken up by its own participle: “added, adding that”, “said, saying”. Silent where the two are coordinated on
 * purpose (walked and walked, walking) and where no comma parts them.
 */
export const nearRepetition = {
  id: "near-repetition",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Style/Awkward style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "“We are ready,” the captain ⟦added, adding⟧ that the crew had slept.",
      mended: "“We are ready,” the captain said, adding that the crew had slept.",
    },
    {
      language: "en",
      text: "The minister ⟦said, saying⟧ that talks would go on.",
      mended: "The minister said that talks would go on.",
    },
  ],
  run(text) {
    if (!ECHO.test(text.text)) return [];
    const tokens = plainTokens(text);
    return hitsAt(tokens, (token, at) => {
      const before = tokens[at - 1]?.key === "while" ? at - 2 : at - 1;
      if (tokens[before]?.key !== "," || !token.key.endsWith("ing")) return null;
      const first = verbBefore(tokens, before, verbFormOf(token.key)?.stem);
      return first ? hitOn(first, token) : null;
    });
  },
} as const satisfies MonoCheck;

const ECHO = /, (?:while )?[a-z]+ing/u;

// "Added yesterday, adding"; further back the echo is no longer heard.
const REACH = 3;

function verbBefore(
  tokens: readonly PlainToken[],
  comma: number,
  stem: string | undefined,
): PlainToken | undefined {
  const near = tokens.slice(Math.max(0, comma - REACH), comma);
  const last = near.findLastIndex(({ kind }) => kind === "mark");
  return near.slice(last + 1).find(({ key }) => {
    const verb = verbFormOf(key);
    return verb !== null && verb.form !== "ing" && verb.stem === stem;
  });
}

// Verbs that report speech, for which the plain one can stand.
const SPEECH =
  /^(?:add|explain|not|stat|stress|emphasiz|emphasis|claim|insist|recall|observ|remark|declar|announc|point|argu|conclud|repeat|assert|affirm|warn)$/u;

function hitOn(first: PlainToken, second: PlainToken): Hit {
  const stem = verbFormOf(second.key)?.stem ?? "";
  return {
    start: first.start,
    end: second.end,
    variant: "echo",
    values: { first: first.text, second: second.text },
    fixes: fixesFor(stem, first, second),
    confidence: 0.75,
  };
}

function fixesFor(stem: string, first: PlainToken, second: PlainToken): string[] {
  const isNext = second.start - first.end <= ", while ".length;
  if (!isNext) return [];
  if (stem === "say") return ["said"];
  return SPEECH.test(stem) ? [`said, ${second.text}`, first.text] : [];
}
