import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { DISMISSAL_SCOPES } from "#lib/core/checks/engine/dismissal.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { setCheck } from "#lib/services/configure-checks.ts";
import type { Context, EditorContext } from "#lib/services/context.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { followProblems } from "#lib/services/follow-problems.ts";
import type { JudgedState, Problem } from "#lib/services/problems.ts";
import { reopenFindings } from "#lib/services/reopen-findings.ts";
import { deskForTests } from "../../support/desk.ts";
import { carryOut, deeds } from "../past-script.ts";

const desk = deskForTests();

// Findings that are alike in all but their place, so that dismissals have something to choose from.
const TEXTS = {
  fr: ["Le bac bac part à 6 h 30.", "Le bac bac part à 6 h 30.", "Il revient.", "Tout dort , là."],
  en: ["The the ferry leaves at 6:30.", "The the ferry leaves at 7:30.", "It is is back.", "All ."],
  uk: ["Пором пором іде о 6:30.", "Пором іде о 6:30.", "Він вже вже тут.", "Усе спить спить ."],
};

interface Word {
  readonly does: "dismiss" | "reopen" | "set";
  readonly where: number;
  readonly what: number;
}

const words = fc.record<Word>({
  does: fc.constantFrom("dismiss", "dismiss", "reopen", "set"),
  where: fc.nat(99),
  what: fc.nat(99),
});

/** Says something of findings that stand, or of a check. */
async function say(context: EditorContext, document: string, { does, where, what }: Word) {
  const { problems } = await findProblems(context, document);
  const isWanted = ({ dismissed }: Problem) => (does === "reopen") === (dismissed !== null);
  const wanted = problems.filter(isWanted);
  const fingerprints = wanted.slice(where % Math.max(1, wanted.length)).slice(0, 1 + (what % 2));
  const named = { document, fingerprints: fingerprints.map(({ fingerprint }) => fingerprint) };
  if (does === "set") {
    const severity = [...SEVERITIES, null][what % (SEVERITIES.length + 1)] ?? null;
    const check = ["doubled-word", "numbers", "white-space"][where % 3] ?? "";
    return setCheck(context, { check, language: null, isOn: what % 4 > 0, severity });
  }
  if (named.fingerprints.length === 0) return;
  const scope = DISMISSAL_SCOPES[what % DISMISSAL_SCOPES.length] ?? "occurrence";
  if (does === "dismiss") await dismissFindings(context, { ...named, scope, reason: "meant" });
  else await reopenFindings(context, document, named.fingerprints);
}

/** A reader who asks for what has changed since they asked last. */
function readerOf(context: Context, document: string) {
  let since: JudgedState | null = null;
  let known: readonly Problem[] = [];
  return async () => {
    const { segments, findings, ...state } = await followProblems(context, document, since);
    const kept = segments ? known.filter(({ segment }) => !segments.includes(segment)) : [];
    known = [...kept, ...findings.map(({ problem }) => problem)];
    since = state;
    return known;
  };
}

const inOrder = (problems: readonly Problem[]) =>
  problems.toSorted((a, b) => a.segment - b.segment || a.start - b.start || byText(a, b));

const byText = (a: Problem, b: Problem) =>
  `${a.check} ${a.fingerprint}` < `${b.check} ${b.fingerprint}` ? -1 : 1;

describe("a document that is followed", () => {
  test("law: has the findings of one that is judged anew, and so has who reads what differs", async () => {
    const heavy = createHeavyTasks();
    await fc.assert(
      fc.asyncProperty(
        deeds,
        fc.array(words, { minLength: 8, maxLength: 8 }),
        async (script, said) => {
          const id = await desk.imports(TEXTS);
          const olena = await desk.as("Olena");
          const read = readerOf(olena, id);
          for (const [at, deed] of script.entries()) {
            await carryOut(olena, await desk.open(id), deed);
            const word = said[at];
            const { withdrawn } = await desk.open(id);
            if (word && at % 2 === 0 && !withdrawn) await say(olena, id, word);
            const followed = await findProblems(olena, id);
            const anew = await findProblems({ ...olena, heavy, problems: new Map() }, id);
            expect(followed).toEqual(anew);
            if (at % 3 > 0) expect(inOrder(await read())).toEqual(inOrder(anew.problems));
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);

  test("is judged as a whole where the thread has forgotten it", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await findProblems(olena, id);
    const heavy = createHeavyTasks();
    await carryOut(olena, await desk.open(id), { does: "edit", where: 5, what: 11 });
    const anew = await findProblems({ ...olena, heavy, problems: new Map() }, id);
    expect(await findProblems({ ...olena, heavy: createHeavyTasks() }, id)).toEqual(anew);
  });

  test("is asked for by many at once, while it is edited", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    const asked = [findProblems(olena, id)];
    for (const where of [0, 5, 5, 11]) {
      await carryOut(olena, await desk.open(id), { does: "edit", where, what: 11 });
      asked.push(findProblems(olena, id), findProblems(olena, id));
    }
    await Promise.all(asked);
    const anew = await findProblems({ ...olena, problems: new Map() }, id);
    expect(await findProblems(olena, id)).toEqual(anew);
  });
});
