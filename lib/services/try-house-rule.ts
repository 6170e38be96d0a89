import type { HouseRule, RuleProblem } from "#lib/core/checks/house/house-rule.ts";
import { readEditions, readSegments } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import type { ProblemPlace } from "./problems.ts";

/** What a rule would put for its match; null where it proposes nothing. */
export interface PlacedMatch extends ProblemPlace {
  readonly replacement: string | null;
}

/** What came of trying a rule: its matches, the first of them where there are very many, or what is wrong with it. */
export interface RuleTrial {
  readonly matches: readonly PlacedMatch[];
  /** Of all matches. */
  readonly count: number;
  readonly problem: RuleProblem | null;
}

// More than anybody reads before saving a rule.
const SHOWN_MATCHES = 500;

/**
 * Tries a rule that nobody has saved on the current texts of a document, in order of their segments. A failing example is told and
 * the matches with it; any other fault leaves none. @throws Refusal `no-such-document`
 */
export async function tryHouseRule(
  context: Context,
  rule: Omit<HouseRule, "id">,
  document: string | null,
): Promise<RuleTrial> {
  const whole = { ...rule, id: "trial" };
  const problem = await context.heavy.readRule(whole);
  if (problem && problem.example === undefined) return { matches: [], count: 0, problem };
  const texts = document === null ? [] : await textsOf(context, document);
  const found = await context.heavy.tryRule(whole, texts);
  const matches = found.slice(0, SHOWN_MATCHES).flatMap(({ text, ...match }) => {
    const place = texts[text];
    return place ? [{ edition: place.edition, segment: place.segment, ...match }] : [];
  });
  return { matches, count: found.length, problem };
}

function textsOf(context: Context, document: string) {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    const editions = await readEditions(db, document);
    const languages = new Map(editions.map(({ id, language }) => [id, language]));
    const segments = await readSegments(db, document);
    return segments.map(({ id, edition, text }) => {
      return { segment: id, edition, text, language: languages.get(edition) ?? "und" };
    });
  });
}
