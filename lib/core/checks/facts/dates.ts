import type { ChainCheck } from "#lib/core/checks/engine/check.ts";
import { dateNameLike } from "#lib/core/text/date-names.ts";
import { type DateFact, datesIn } from "./date-facts.ts";
import type { Change, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { wordsOf } from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";

const kind: FactKind<DateFact> = {
  read: datesIn,
  agreements: [],
  changes: changesIn,
  // A day that is gone has mostly become "yesterday" or "this week".
  missing: () => [],
};

/**
 * Finds months and days of the week that a translation changed: "24 січня" for "24 février". Silent where the base names none that it
 * could stand for.
 */
export const dates = {
  id: "dates",
  version: 1,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  examples: [
    {
      language: "en",
      text: "The bridge was opened on 3 ⟦June⟧ 1962.",
      mended: "The bridge was opened on 3 May 1962.",
      base: { language: "fr", text: "Le pont fut ouvert le 3 mai 1962." },
    },
    {
      language: "uk",
      text: "Крамниця зачинена в неділю та у ⟦вівторок⟧.",
      mended: "Крамниця зачинена в неділю та у понеділок.",
      base: { language: "en", text: "The shop is closed on Sunday and Monday." },
    },
  ],
  run: (row) => faultHits(kind, row, say),
} as const satisfies ChainCheck;

function changesIn({ matching: { lost, strange } }: Sides<DateFact>): Change<DateFact>[] {
  return (["month", "weekday"] as const).flatMap((unit) => {
    const gone = lost.filter(({ fact }) => fact.mention.unit === unit);
    const come = strange.filter(({ fact }) => fact.mention.unit === unit);
    return gone.flatMap((right, at) => {
      const wrong: Placed<DateFact> | undefined = come[at];
      return wrong ? [[right, wrong] as const] : [];
    });
  });
}

function say(fault: Fault<DateFact>, language: string): Saying | null {
  const place = wrongPlace(fault);
  if (!fault.wrong || !place) return null;
  const { unit, index } = fault.right.fact.mention;
  const fix = dateNameLike(wordsOf(fault.wrong), index, language);
  return {
    ...place,
    variant: unit,
    values: wordsIn(fault),
    fixes: fix === null ? [] : [fix],
    confidence: unit === "month" ? 0.85 : 0.75,
  };
}
