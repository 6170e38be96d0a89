import type { PlacedHit } from "#lib/core/checks/engine/check.ts";
import { closersOf, isUsualMark, openerOf } from "#lib/core/text/quotation-marks.ts";
import {
  isMisdrawnOpening,
  type Pairing,
  type PlacedMark,
  type QuotePair,
} from "./quote-pairing.ts";
import { mendUnpaired } from "./quote-repair.ts";
import type { Witnessed } from "./quote-witness.ts";

/** Where marks stand, and how often the edition uses each. */
export interface Scene {
  readonly edition: number;
  readonly language: string;
  readonly counts: () => ReadonlyMap<string, number>;
  readonly paragraphOf: (mark: PlacedMark) => number;
}

/** Returns a hit for the wrong mark of each pair; for both where both point the wrong way. */
export function mismatchHits(pairs: readonly QuotePair[], scene: Scene): PlacedHit[] {
  return pairs
    .filter((pair) => !isHabit(pair, scene))
    .flatMap(([opening, closing]) => {
      const { language } = scene;
      if (isMisdrawnOpening(opening) && closing.reversed) {
        const opener = openerOf(opening.mark, language);
        return [
          hitOn(opening, scene, "reversed", [opener]),
          hitOn(closing, scene, "reversed", closersOf(opener, language).slice(0, 1)),
        ];
      }
      return isOpeningWrong(opening, closing, scene)
        ? [hitOn(opening, scene, "mismatched", [openerOf(closing.mark, language)], closing)]
        : [
            hitOn(
              closing,
              scene,
              "mismatched",
              closersOf(opening.mark, language).slice(0, 1),
              opening,
            ),
          ];
    });
}

// Enough for a habit; the right mark is then seldomer.
const HABIT = 3;

/** Tells whether the edition ends its quotations with this mark all the time („ … ” in German). */
function isHabit([opening, closing]: QuotePair, { language, counts }: Scene): boolean {
  if (opening.mark !== "„") return false;
  const times = counts().get(closing.mark) ?? 0;
  return times >= HABIT && times > (counts().get(closersOf(opening.mark, language)[0] ?? "") ?? 0);
}

/** The mark that points the wrong way, that the language does not use or the edition uses less is wrong; on a tie, the closing one. */
function isOpeningWrong(
  opening: PlacedMark,
  closing: PlacedMark,
  { language, counts }: Scene,
): boolean {
  if (isMisdrawnOpening(opening)) return true;
  if (closing.reversed) return false;
  const openingUsual = isUsualMark(opening.mark, language);
  if (openingUsual !== isUsualMark(closing.mark, language)) return !openingUsual;
  const right = closersOf(opening.mark, language)[0] ?? opening.mark;
  return (
    pairCount(counts(), openerOf(closing.mark, language), closing.mark) >
    pairCount(counts(), opening.mark, right) + 1
  );
}

function pairCount(counts: ReadonlyMap<string, number>, opening: string, closing: string): number {
  return (counts.get(opening) ?? 0) + (opening === closing ? 0 : (counts.get(closing) ?? 0));
}

// Each repair reads its paragraph; beyond, the text is no prose.
const REPAIRS_A_PARAGRAPH = 8;

/** Returns a hit for each mark without a partner; with a base as witness it covers the quotation, and its fix adds the partner. */
export function unpairedHits(
  { unclosed, unopened }: Pairing,
  scene: Scene,
  witnessed: Witnessed | null,
): PlacedHit[] {
  const torn = [
    ...unclosed.map((mark) => ({ mark, side: "closing", variant: "unclosed" }) as const),
    ...unopened.map((mark) => ({ mark, side: "opening", variant: "unopened" }) as const),
  ];
  return torn
    .filter(({ mark, variant }) => !witnessed || !mayRunOver(mark, variant, witnessed))
    .map(({ mark, side, variant }, at) => {
      const hit = isMisdrawn(mark, variant)
        ? reversedHit(mark, scene)
        : hitOn(mark, scene, variant, []);
      if (hit.variant === "reversed" || !witnessed || at >= REPAIRS_A_PARAGRAPH) return hit;
      const mended = mendUnpaired(witnessed, mark, side);
      return mended
        ? {
            ...hit,
            fixSpan: { start: mended.start, end: mended.end },
            fixes: [mended.fix],
            confidence: 0.85,
          }
        : hit;
    });
}

/** Where the base quotes nothing, a mark at the very start or end may belong to a quotation that runs on. */
function mayRunOver(mark: PlacedMark, variant: string, { prepared, witness }: Witnessed): boolean {
  if (witness.length > 0) return false;
  return variant === "unclosed"
    ? mark.first
    : /^[.,;]?$/u.test(prepared.text.slice(mark.at + 1).trim());
}

/** Tells whether a mark that opens nothing that is closed is drawn as a closing one. */
function isMisdrawn({ reversed }: PlacedMark, variant: string): boolean {
  return reversed && variant === "unclosed";
}

/** A mark before a word that is drawn as a closing one; the opening mark the edition uses most is the likeliest. */
function reversedHit(mark: PlacedMark, scene: Scene): PlacedHit {
  const own = openerOf(mark.mark, scene.language);
  const used = ["«", "“", "„", '"'].filter((opener) => scene.counts().has(opener));
  return hitOn(mark, scene, "reversed", [...new Set([own, ...used])]);
}

function hitOn(
  mark: PlacedMark,
  { edition, paragraphOf }: Scene,
  variant: string,
  fixes: readonly string[],
  partner?: PlacedMark,
): PlacedHit {
  const evidence = partner
    ? [{ edition, paragraph: paragraphOf(partner), start: partner.at, end: partner.at + 1 }]
    : [];
  return {
    edition,
    paragraph: paragraphOf(mark),
    start: mark.at,
    end: mark.at + 1,
    variant,
    values: { mark: mark.mark },
    fixes,
    confidence: fixes.length > 0 ? 0.9 : 0.6,
    evidence,
  };
}
