import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptFixes, type WantedFix } from "#lib/services/accept-fixes.ts";
import { checkFigures } from "#lib/services/check-figures.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { addHouseRule } from "#lib/services/house-rules.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { readSegmentHistory, readTimeline } from "#lib/services/read-history.ts";
import { stepBack, undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { elsewhere } from "./elsewhere.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part.", "La nuit tombe.", "Tout dort."],
  en: ["The ferry ferry leaves.", "Night night falls falls.", "All is asleep asleep."],
};

async function problemsOf(document: string) {
  return (await findProblems(await desk.as("Olena"), document)).problems;
}

/** The first fix of each finding, as it is now. */
async function wantedFixes(document: string) {
  return (await problemsOf(document)).map(({ fingerprint, fixes: [text = ""] }) => {
    return { fingerprint, fix: 0, text };
  });
}

/** Takes fixes that were chosen on a head; on the newest one where none is said. */
async function take(document: string, fixes: readonly WantedFix[], seenHead?: number) {
  const head = seenHead ?? (await desk.open(document)).head;
  return acceptFixes(await desk.as("Olena"), document, { fixes, seenHead: head });
}

const english = ({ segments }: OpenDocument) =>
  segments.filter(({ edition }) => edition === 2).map(({ text }) => text);

/** What an undo must bring back: everything but the head and the names of revisions. */
function stateOf({ rows, segments, flags }: OpenDocument) {
  return { rows, flags, texts: segments.map(({ id, text }) => [id, text]) };
}

describe("acceptFixes()", () => {
  test("fixes many findings in one change, which one undo takes back", async () => {
    const id = await desk.imports(FERRY);
    const first = await desk.open(id);
    const olena = await desk.as("Olena");
    const { change, fixed, left } = await take(id, await wantedFixes(id));
    expect([change, fixed.length, left]).toEqual([first.head + 1, 4, []]);
    expect(english(await desk.open(id))).toEqual([
      "The ferry leaves.",
      "Night falls.",
      "All is asleep.",
    ]);
    const [entry] = await readTimeline(olena, id, { limit: 1 });
    expect([entry?.kind, entry?.texts.length]).toEqual(["fix", 3]);
    const segment = first.segments.at(-1)?.id ?? -1;
    expect((await readSegmentHistory(olena, id, segment))[0]).toMatchObject({ cause: "fix" });
    await undoChange(await desk.as("Marta"), id, change);
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
  });

  test("carries flags along with their words", async () => {
    const id = await desk.imports(FERRY);
    const segment = (await desk.open(id)).segments.at(-1)?.id ?? -1;
    const words = { start: 14, end: 20, quote: "asleep" };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    await raiseFlag(await desk.as("Marta"), { document: id, segment, ...words, ...kind });
    await take(id, await wantedFixes(id));
    const [flag] = (await desk.open(id)).flags;
    expect([flag?.start, flag?.quote]).toEqual([7, "asleep"]);
  });

  test("leaves what is gone or has no such fix, with the others of its text, and does the rest", async () => {
    const id = await desk.imports(FERRY);
    const [ferry, night, falls, asleep] = await wantedFixes(id);
    await desk.edits("Marta", id, "All is asleep asleep.", "All are asleep.");
    const wanted = [ferry, night, asleep].flatMap((one) => one ?? []);
    wanted.push({ fingerprint: falls?.fingerprint ?? "", fix: 7, text: "" });
    const { fixed, left } = await take(id, wanted);
    expect(fixed).toEqual([ferry?.fingerprint]);
    expect(left).toEqual([
      { fingerprint: asleep?.fingerprint, reason: "gone" },
      { fingerprint: night?.fingerprint, reason: "no-such-fix" },
      { fingerprint: falls?.fingerprint, reason: "no-such-fix" },
    ]);
    expect(english(await desk.open(id))[1]).toBe("Night night falls falls.");
  });

  test("changes nothing where nothing can be fixed", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    const gone = [{ fingerprint: "gone", fix: 0, text: "" }];
    const { change, fixed } = await take(id, gone);
    expect([change, fixed, (await desk.open(id)).head]).toEqual([head, [], head]);
  });

  test("leaves a text that changes while its fixes are on their way", async () => {
    const id = await desk.imports(FERRY);
    const wanted = await wantedFixes(id);
    const olena = await desk.as("Olena");
    const judgement = await (olena.problems.get(id)?.judgement ?? Promise.reject());
    await desk.edits("Marta", id, "All is asleep asleep.", "All is asleep asleep now.");
    // The checks answer for the head that was asked for; the edit comes in before the document is locked.
    const late = {
      head: 2,
      settings: judgement.settings,
      workspace: olena.workspace,
      last: null,
      steps: [],
    };
    olena.problems.set(id, { ...late, judgement: Promise.resolve(judgement) });
    const { left } = await take(id, wanted, 1);
    expect(left).toEqual([{ fingerprint: wanted[3]?.fingerprint, reason: "changed" }]);
    expect(english(await desk.open(id))[2]).toBe("All is asleep asleep now.");
  });

  test("leaves a finding that would put other words than were seen", async () => {
    const id = await desk.imports(FERRY);
    const [{ fingerprint } = { fingerprint: "" }, ...others] = await wantedFixes(id);
    const { fixed, left } = await take(id, [{ fingerprint, fix: 0, text: "boat" }, ...others]);
    expect(fixed).toEqual(others.map((one) => one.fingerprint));
    expect(left).toEqual([{ fingerprint, reason: "changed" }]);
  });

  test("leaves an equal finding of a text that was edited since the fix was chosen", async () => {
    const id = await desk.imports({ fr: ["Un.", "Deux."], en: ["The ferry ferry.", "Later on."] });
    const { head } = await desk.open(id);
    const chosen = await wantedFixes(id);
    await desk.edits("Marta", id, "The ferry ferry.", "Then.");
    await desk.edits("Marta", id, "Later on.", "The ferry ferry.");
    expect([chosen.length, await wantedFixes(id)]).toEqual([1, chosen]);
    const { fixed, left } = await take(id, chosen, head);
    expect([fixed, left.map(({ reason }) => reason)]).toEqual([[], ["changed"]]);
    expect((await take(id, chosen)).fixed).toHaveLength(1);
  });

  test("leaves both of two fixes that want the same words", async () => {
    const id = await desk.imports({ fr: ["Le pont."], en: ["The colour colour."] });
    const rule = {
      name: "US",
      kind: "word",
      pattern: "colour",
      matchCase: true,
      languages: "all",
      message: "We write color.",
      replacement: "color",
      severity: "minor",
      category: "Style",
      mustMatch: [],
      mustNotMatch: [],
      isOn: true,
    } as const;
    await addHouseRule(await desk.as("Olena"), rule);
    const { fixed, left } = await take(id, await wantedFixes(id));
    expect(fixed).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["overlapping", "overlapping", "overlapping"]);
  });

  test("is refused to a stranger", async () => {
    const id = await desk.imports(FERRY);
    const stranger = elsewhere(await desk.as("Stranger"));
    const none = { fixes: [], seenHead: 1 };
    await expect(acceptFixes(stranger, id, none)).rejects.toMatchObject({
      code: "no-such-document",
    });
  });
});

const paragraph = fc.array(fc.constantFrom("ferry ferry", "night", "falls falls", "a"), {
  minLength: 1,
  maxLength: 5,
});

/** How many fixes stand as taken, over all checks and languages. */
async function acceptedFixes(): Promise<number> {
  const figures = [...(await checkFigures(await desk.as("Olena"))).values()].flat();
  return figures.reduce((sum, { accepted }) => sum + accepted, 0);
}

test("law: what is fixed is found no more, what is not asked for stays, and an undo brings all of it back", async () => {
  const doubledIn = async (id: string) =>
    (await problemsOf(id)).filter(({ check }) => check === "doubled-word");
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      async (paragraphs, isWanted) => {
        const en = paragraphs.map((words) => `The ${words.join(", the ")} come.`);
        const id = await desk.imports({ fr: en.map((_, at) => `Phrase ${at}.`), en });
        const first = await desk.open(id);
        const found = await doubledIn(id);
        const before = await acceptedFixes();
        const wanted = found.filter((_, at) => isWanted[at]);
        const { fixed } = await take(
          id,
          wanted.map(({ fingerprint, fixes: [text = ""] }) => ({ fingerprint, fix: 0, text })),
        );
        expect(fixed.length).toBe(wanted.length);
        expect((await doubledIn(id)).length).toBe(found.length - fixed.length);
        expect(await acceptedFixes()).toBe(before + fixed.length);
        if (fixed.length === 0) return;
        await stepBack(await desk.as("Olena"), id, "undo");
        expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
        expect(await acceptedFixes()).toBe(before);
      },
    ),
    { numRuns: 25 },
  );
});
