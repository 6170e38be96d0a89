import type {
  DocumentCheck,
  PlacedHit,
  PreparedDocument,
  PreparedEdition,
} from "#lib/core/checks/engine/check.ts";
import { perTextKept } from "#lib/core/checks/engine/prepared-text.ts";
import { inCaseOf } from "#lib/core/text/capital.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { variantHit } from "./first-use.ts";
import { type Spelling, spellingOf, writesInTwoWays } from "./orthographies.ts";

/**
 * Finds a word in the minority orthography of an edition: British among American spellings, the old among the reformed German or
 * French ones. Flagged only where the other stands three times as often. Names (the Labour Party) are left alone.
 */
export const orthographyVariant = {
  id: "orthography-variant",
  version: 1,
  languages: ["en", "de", "fr", "es", "uk"],
  needs: "document",
  mqm: "Style/Inconsistent style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The colour and flavour of the harbour, and the ⟦color⟧ of the sea.",
      mended: "The colour and flavour of the harbour, and the colour of the sea.",
    },
    {
      language: "de",
      text: "Er muss gehen, weil er wusste, dass es regnet, und ⟦daß⟧ es kalt ist.",
      mended: "Er muss gehen, weil er wusste, dass es regnet, und dass es kalt ist.",
    },
  ],
  run({ editions }: PreparedDocument) {
    return editions.flatMap((edition, at) => {
      const uses = placedUses(edition);
      const counts = countedBy(uses);
      return uses.filter((use) => isMinority(use, counts)).map((use) => hitOn(at, use));
    });
  },
} as const satisfies DocumentCheck;

interface Use extends Spelling {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface PlacedUse extends Use {
  readonly paragraph: number;
}

const NONE: readonly Use[] = [];

const usesIn = perTextKept(({ words, language }): readonly Use[] => {
  const primary = primaryLanguage(language);
  const uses: Use[] = [];
  if (!writesInTwoWays(primary)) return NONE;
  for (const { key, text, shape, inside, start, end } of words) {
    if (shape !== "lower" && (shape !== "capital" || (inside && primary !== "de"))) continue;
    const spelling = spellingOf(key, primary);
    if (spelling) uses.push({ ...spelling, text, start, end });
  }
  return uses.length === 0 ? NONE : uses;
});

function placedUses({ paragraphs }: PreparedEdition): PlacedUse[] {
  return paragraphs.flatMap((text, paragraph) =>
    usesIn(text).map((use) => ({ ...use, paragraph })),
  );
}

function countedBy(uses: readonly Use[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { family, style } of uses) {
    const key = `${family} ${style}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const MAJORITY = 3;

function isMinority({ family, style }: Use, counts: ReadonlyMap<string, number>): boolean {
  // A solo without accent may be the adjective, which never had one.
  if (family === "sólo" && style === "new") return false;
  const own = counts.get(`${family} ${style}`) ?? 0;
  const other = counts.get(`${family} ${style === "old" ? "new" : "old"}`) ?? 0;
  return other >= MAJORITY * own;
}

function hitOn(edition: number, use: PlacedUse): PlacedHit {
  const confidence = use.family === "ize" ? 0.6 : 0.75;
  return variantHit(edition, use, inCaseOf(use.text, use.other), confidence);
}
