import fc from "fast-check";
import { expect, test } from "vitest";
import { progressOf } from "#lib/core/quality/progress.ts";
import { VERDICTS } from "#lib/core/quality/reviews.ts";
import { standingsOf } from "#lib/core/quality/standings.ts";
import { readReviews, readSegmentFacts, readWordCounts } from "#lib/data/reviews.ts";
import { measureProgress } from "#lib/services/measure-progress.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { deskForTests } from "../support/desk.ts";
import { carryOut, deeds } from "./past-script.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part.", "Il traverse le fleuve.", "La nuit tombe.", "Tout dort."],
  en: ["The ferry leaves.", "It crosses.", "Night falls fast.", "All is is asleep."],
  uk: ["Пором відходить о 6.", "Він перетинає річку.", "Западає ніч.", "Усе спить."],
};

/** The progress as it is told where every segment is looked at, its words counted in its revision. */
async function lookedUp(id: string) {
  const { editions } = await desk.open(id);
  const facts = await readSegmentFacts(desk.db, id);
  const words = await readWordCounts(desk.db, id, facts);
  const standings = standingsOf(facts, await readReviews(desk.db, id), editions);
  return editions.map(({ id: edition }) => {
    const own = standings.filter(({ of }) => of.edition === edition);
    const parts = own.map(({ state, of }) => ({ state, words: words.get(of.segment) ?? -1 }));
    return { edition, ...progressOf(parts) };
  });
}

test("law: what is summed up by the database is what every segment adds up to", async () => {
  const judged = fc.array(fc.nat(99), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(deeds, judged, async (script, places) => {
      const id = await desk.imports(TEXTS);
      const olena = await desk.as("Olena");
      for (const [at, deed] of script.entries()) {
        await carryOut(olena, await desk.open(id), deed);
        const { head, segments, withdrawn } = await desk.open(id);
        const place = places[at] ?? 0;
        const chosen = segments[place % segments.length]?.id ?? -1;
        const verdict = VERDICTS[place % 3] ?? null;
        const wanted = { document: id, segments: [chosen], verdict, seenHead: head };
        if (!withdrawn) await reviewSegments(olena, wanted);
        expect((await measureProgress(olena, id)).editions).toEqual(await lookedUp(id));
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
