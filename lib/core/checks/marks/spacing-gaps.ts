import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/** Which rule sets the space: of French marks, of percent signs or of units. */
export type GapKind = "high" | "colon" | "guillemet" | "percent" | "unit";

/** A sign that some languages set with a space beside it, and the space it has; empty for none. */
export interface Gap {
  readonly kind: GapKind;
  readonly at: number;
  readonly sign: string;
  readonly space: string;
  /** On which side of the sign the space belongs. */
  readonly side: "before" | "after";
}

/** The signs of a text that take or may take a space, in order. */
export const readGaps = perText(({ text, language }: PreparedText): readonly Gap[] => {
  const gaps = AFTER_FIGURE.test(text) ? figureGaps(text) : [];
  if (primaryLanguage(language) !== "fr" || !FRENCH.test(text)) return gaps;
  return [...frenchGaps(text), ...gaps].sort((a, b) => a.at - b.at);
});

const AFTER_FIGURE = /\p{Nd}[\u0020\u00a0\u202f]?(?:%|[kcm]?m|[km]?g)/u;
// After a figure; a unit ends with its letters.
const SIGN_AFTER_FIGURE =
  /(?<=\p{Nd})([\u0020\u00a0\u202f]?)(%|(?:km\/h|km²|km|cm|mm|kg|mg|MW|kW|GHz|MHz)(?![\p{L}\p{N}]))/gu;

function figureGaps(text: string): Gap[] {
  return [...text.matchAll(SIGN_AFTER_FIGURE)].map(({ 1: space = "", 2: sign = "", index }) => ({
    kind: sign === "%" ? "percent" : "unit",
    at: index + space.length,
    sign,
    space,
    side: "before",
  }));
}

const FRENCH = /[;:!?»«]/u;
// The mark ends its group, so that times, addresses and smileys are left out; of ?! the first counts.
const BEFORE_MARK =
  /(?<=[\p{L}\p{N}\p{M})\]”"’'%…$€.])([\u0020\u00a0\u202f\u2009]?)([;:!?»])(?=[\s»”")\],.;!?…\u00a0]|$)/gu;
const AFTER_MARK = /«([\u0020\u00a0\u202f\u2009]?)(?=[\p{L}\p{N}“"‘'’([¿¡…])/gu;

function frenchGaps(text: string): Gap[] {
  const before = [...text.matchAll(BEFORE_MARK)].map(
    ({ 1: space = "", 2: sign = "", index }): Gap => ({
      kind: sign === "»" ? "guillemet" : sign === ":" ? "colon" : "high",
      at: index + space.length,
      sign,
      space,
      side: "before",
    }),
  );
  const after = [...text.matchAll(AFTER_MARK)].map(
    ({ 1: space = "", index }): Gap => ({
      kind: "guillemet",
      at: index,
      sign: "«",
      space,
      side: "after",
    }),
  );
  return [...before, ...after];
}
