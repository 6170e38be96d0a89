import type { TFunction } from "i18next";
import type { Outline } from "#app/_features/review/document/outline.ts";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { OpenDocument } from "#app/_features/review/requests.ts";
import type { FallenVerdict, Standing } from "#lib/core/quality/reviews.ts";

/** Says where a segment stands; a verdict that fell with why. */
export function standingInWords(
  t: TFunction,
  { state, isUnchanged, fallen }: Standing,
  /** The language that it was translated from. */
  base: string,
): string {
  if (fallen) return t(`review.state.fallen.${keyOfFall(fallen)}`, { language: base });
  if (state === "reviewed" && isUnchanged) return t("review.state.reviewedUnchanged");
  return t(`review.state.${state}`);
}

function keyOfFall({ verdict, why }: FallenVerdict) {
  return `${verdict}-${why}` as const;
}

/** The language an edition was translated from, by its tag; `und` for the original. */
export function baseLanguage(
  { editions }: Pick<OpenDocument, "editions">,
  outline: Outline,
  edition: number | undefined,
): string {
  const base = editions.find(({ id }) => id === edition)?.basedOn ?? undefined;
  return languageOf(outline, base);
}
