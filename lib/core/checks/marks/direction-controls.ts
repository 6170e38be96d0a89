import type { Hit, MonoCheck, ReceivedCheck } from "#lib/core/checks/engine/check.ts";
import { DIRECTION_CONTROLS, unbalancedControls } from "#lib/core/text/direction-controls.ts";
import { controlName } from "#lib/core/text/unseen.ts";

/** Finds controls of the writing direction that are begun and not ended, or ended and not begun: they turn what follows round. */
export const unbalancedDirection = {
  id: "unbalanced-direction",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Character encoding",
  severity: "major",
  examples: [
    { language: "en", text: "the word ⟦\u202e⟧drow", mended: "the word drow" },
    { language: "he", text: "שלום ⟦\u2066⟧Kyiv לכולם", mended: "שלום Kyiv לכולם" },
  ],
  run({ text }) {
    if (!DIRECTION_CONTROLS.test(text)) return [];
    return unbalancedControls(text).map((span) => hitAt(text, span.start, "unbalanced", 0.9));
  },
} as const satisfies MonoCheck;

/** Finds controls of the writing direction that were typed or pasted into a text that had fewer of them when it was received. */
export const newDirectionControl = {
  id: "new-direction-control",
  version: 1,
  languages: "all",
  needs: "received",
  mqm: "Linguistic conventions/Character encoding",
  severity: "minor",
  examples: [
    {
      language: "ar",
      text: "قرأت ⟦\u200e⟧Kyiv Post أمس",
      mended: "قرأت Kyiv Post أمس",
      received: { text: "قرأت Kyiv Post أمس", codes: [] },
    },
  ],
  run({ text, received }) {
    if (text === received.text || !DIRECTION_CONTROLS.test(text)) return [];
    const had = new Map<string, number>();
    for (const [control] of received.text.matchAll(CONTROLS)) {
      had.set(control, (had.get(control) ?? 0) + 1);
    }
    return [...text.matchAll(CONTROLS)].flatMap(({ 0: control, index }) => {
      const left = had.get(control) ?? 0;
      had.set(control, left - 1);
      return left > 0 ? [] : [hitAt(text, index, "added", 0.6)];
    });
  },
} as const satisfies ReceivedCheck;

const CONTROLS = new RegExp(DIRECTION_CONTROLS.source, "gu");

function hitAt(text: string, start: number, variant: string, confidence: number): Hit {
  const end = start + 1;
  const character = controlName(text.slice(start, end));
  return { start, end, variant, values: { character }, fixes: [""], confidence };
}
