import type { Hit, ReceivedCheck } from "#lib/core/checks/engine/check.ts";
import type { EditedText } from "#lib/core/checks/engine/received-text.ts";
import { codeCharacter, codesIn } from "#lib/core/text/codes.ts";
import { writtenCode } from "#lib/core/text/written-codes.ts";
import { codesLostFromBase } from "./base-codes.ts";
import { pairHits } from "./code-pairs.ts";
import { missingCodeHits } from "./missing-codes.ts";

const EMPHASIS = [
  { kind: "open", partner: 1, label: "b", source: "<b>" },
  { kind: "close", partner: 0, label: "b", source: "</b>" },
] as const;
const [OPEN, CLOSE] = [codeCharacter(0), codeCharacter(1)];

/**
 * Finds inline markup that was received and is missing, stands twice, is not of this paragraph, or no longer encloses anything; and markup
 * of the text it was translated from that it has nothing like.
 */
export const inlineMarkup = {
  id: "inline-markup",
  version: 1,
  languages: "all",
  needs: "received",
  mqm: "Design and markup/Markup tag",
  severity: "major",
  examples: [
    {
      language: "en",
      text: `Read the ${OPEN}⟦manual⟧ first.`,
      mended: `Read the ${OPEN}manual${CLOSE} first.`,
      received: { text: `Read the ${OPEN}manual${CLOSE} first.`, codes: EMPHASIS },
    },
  ],
  run(text) {
    const { codes } = text.received;
    if (codes.length === 0 && codesIn(text.text).length === 0) return [];
    const missing = missingCodeHits(text);
    const hits = [
      ...strayCodes(text),
      ...missing,
      ...pairHits(text.text, text.received.text, codes),
      ...(missing.length === 0 ? codesLostFromBase(text) : []),
    ];
    return hits.slice(0, MOST_HITS);
  },
} as const satisfies ReceivedCheck;

// A paragraph that was written anew may lack thousands; nobody mends more of them one by one.
const MOST_HITS = 50;

/** Codes that the paragraph never had, and those that stand more often than when they were received. */
function strayCodes({ text, received }: EditedText): Hit[] {
  const left = new Map<number, number>();
  for (const { index } of codesIn(received.text)) left.set(index, (left.get(index) ?? 0) + 1);
  return codesIn(text).flatMap(({ index, start }): Hit[] => {
    const isKnown = index < received.codes.length;
    const more = left.get(index) ?? 1;
    left.set(index, more - 1);
    if (isKnown && more > 0) return [];
    const values = { code: writtenCode(index, received.codes) };
    const variant = isKnown ? "doubled" : "unknown";
    return [{ start, end: start + 2, variant, values, fixes: [""], confidence: 0.85 }];
  });
}
