import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { readMojibake } from "#lib/core/text/mojibake.ts";

/** Finds characters read in the wrong encoding (`Ã©` for é), which the fix decodes, and the traces of lost ones. */
export const mojibake = {
  id: "mojibake",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Character encoding",
  severity: "major",
  examples: [
    { language: "fr", text: "un d⟦Ã©⟧tour par la côte", mended: "un détour par la côte" },
    { language: "uk", text: "старий м⟦Ð»⟧ин", mended: "старий млин" },
    { language: "en", text: "the ferry⟦â€™⟧s crew", mended: "the ferry’s crew" },
  ],
  run({ text }) {
    if (!SUSPECT.test(text)) return [];
    const misread = readMojibake(text).map(
      ({ start, end, decoded }): Hit => ({
        start,
        end,
        variant: "misread",
        values: { found: text.slice(start, end), expected: decoded },
        fixes: [decoded],
        confidence: 0.97,
      }),
    );
    const lost = [...text.matchAll(LOST)].map(({ 0: found, index }) => lostAt(index, found));
    return lost.length === 0 ? misread : [...misread, ...lost].sort((a, b) => a.start - b.start);
  },
} as const satisfies MonoCheck;

// Each run of misread characters has one of these, and most texts have none.
const SUSPECT =
  /[ÂÃÄÅÈÌÍÎÏÐÑÒâðï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[РС][Ђ-Џђ-џ\u00a0-\u00bfҐґ‚„…†‡€‰‹‘’“”•–—™›]|[\ufffd⁇]|<unk>/u;

// The replacement character, and what machine translation writes for a sign it does not know.
const LOST = /\ufffd+|⁇|<unk>/gu;

function lostAt(start: number, found: string): Hit {
  return { start, end: start + found.length, variant: "lost", values: { found }, confidence: 0.95 };
}
