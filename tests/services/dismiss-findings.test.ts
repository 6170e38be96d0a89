import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DismissalScope } from "#lib/core/checks/engine/dismissal.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import type { Problem } from "#lib/services/problems.ts";
import { reopenFindings } from "#lib/services/reopen-findings.ts";
import {
  listStandingDismissals,
  restoreDismissal,
  withdrawDismissal,
} from "#lib/services/standing-dismissals.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { elsewhere } from "./elsewhere.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part.", "La nuit tombe.", "Tout dort."],
  en: ["The ferry ferry leaves.", "Night falls falls.", "All is asleep asleep."],
};

async function problemsOf(document: string, name = "Olena"): Promise<readonly Problem[]> {
  return (await findProblems(await desk.as(name), document)).problems;
}

/** The words that are doubled and open, and the scopes of those that are set aside. */
async function standing(document: string) {
  const problems = await problemsOf(document);
  return problems.map(({ values, dismissed }) => [values.word, dismissed?.scope ?? "open"]);
}

async function dismiss(
  document: string,
  words: readonly string[],
  scope: DismissalScope,
  name = "Olena",
): Promise<number> {
  const problems = await problemsOf(document);
  const named = problems.filter(({ values }) => words.includes(values.word ?? ""));
  const fingerprints = named.map(({ fingerprint }) => fingerprint);
  const reason = `as ${name} means it`;
  return dismissFindings(await desk.as(name), { document, fingerprints, scope, reason });
}

async function reopen(document: string, word: string): Promise<number> {
  const [problem] = (await problemsOf(document)).filter(({ values }) => values.word === word);
  return reopenFindings(await desk.as("Marta"), document, [problem?.fingerprint ?? ""]);
}

describe("dismissFindings()", () => {
  test("sets one finding aside, with its reason, its author and the time", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "occurrence");
    const [, second] = await problemsOf(id);
    expect(second?.dismissed).toMatchObject({
      scope: "occurrence",
      reason: "as Olena means it",
      author: "Olena",
      at: expect.any(Date),
    });
    expect((await standing(id)).map(([, state]) => state)).toEqual(["open", "occurrence", "open"]);
  });

  test("sets several aside in one change, which one undo takes back", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    expect(await dismiss(id, ["ferry", "falls"], "occurrence")).toBe(head + 1);
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await standing(id)).map(([, state]) => state)).toEqual(["open", "open", "open"]);
    await stepBack(await desk.as("Olena"), id, "redo");
    expect((await standing(id)).map(([, state]) => state)).toEqual([
      "occurrence",
      "occurrence",
      "open",
    ]);
  });

  test("of one place lasts through edits beside it, and shows an equal error that is added", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "occurrence");
    await desk.edits("Marta", id, "Night falls falls.", "Night falls. And night falls falls.");
    await desk.edits("Marta", id, "All is asleep asleep.", "All falls falls asleep.");
    const falls = (await standing(id)).filter(([word]) => word === "falls");
    expect(falls).toEqual([
      ["falls", "occurrence"],
      ["falls", "open"],
    ]);
  });

  test("of words in the document hides later ones too, but none in another document", async () => {
    const [id, other] = [await desk.imports(FERRY), await desk.imports(FERRY)];
    await dismiss(id, ["falls"], "document");
    await desk.edits("Marta", id, "All is asleep asleep.", "All falls falls asleep.");
    expect((await standing(id)).filter(([word]) => word === "falls")).toEqual([
      ["falls", "document"],
      ["falls", "document"],
    ]);
    expect((await standing(other)).map(([, state]) => state)).toEqual(["open", "open", "open"]);
  });

  test("of words takes the place of what was said of one of their places", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "occurrence");
    await dismiss(id, ["falls"], "document");
    expect((await standing(id))[1]).toEqual(["falls", "document"]);
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await standing(id))[1]).toEqual(["falls", "occurrence"]);
  });

  test("takes a new reason for what is set aside already", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "document");
    await dismiss(id, ["falls"], "document", "Marta");
    expect((await problemsOf(id))[1]?.dismissed).toMatchObject({ author: "Marta" });
    await reopen(id, "falls");
    expect((await problemsOf(id))[1]?.dismissed).toBeNull();
  });

  test("refuses a finding that is not there, and then sets none aside", async () => {
    const document = await desk.imports(FERRY);
    const [problem] = await problemsOf(document);
    const fingerprints = [problem?.fingerprint ?? "", "no such"];
    const dismissal = { document, fingerprints, scope: "occurrence", reason: "?" } as const;
    const olena = await desk.as("Olena");
    await expect(dismissFindings(olena, dismissal)).rejects.toMatchObject({
      code: "no-such-finding",
    });
    expect((await standing(document)).map(([, state]) => state)).toEqual(["open", "open", "open"]);
  });
});

describe("a dismissal that stands in all documents", () => {
  test("acts in another one, without a change of either", async () => {
    const [id, other] = [await desk.imports(FERRY), await desk.imports(FERRY)];
    await problemsOf(other);
    const { head } = await desk.open(id);
    expect(await dismiss(id, ["falls"], "everywhere")).toBe(head);
    for (const document of [id, other])
      expect((await problemsOf(document))[1]?.dismissed).toMatchObject({
        scope: "everywhere",
        author: "Olena",
      });
    const [dismissal] = await listStandingDismissals(await desk.as("Olena"));
    expect(dismissal).toMatchObject({
      check: "doubled-word",
      language: "en",
      words: "falls falls",
    });
    await withdrawDismissal(await desk.as("Marta"), dismissal?.id ?? "");
    expect((await problemsOf(other))[1]?.dismissed).toBeNull();
  });

  test("in a language leaves others alone", async () => {
    const id = await desk.imports({
      en: ["The bar bar is open."],
      es: ["El bar bar está abierto."],
    });
    const [first] = await problemsOf(id);
    await dismissFindings(await desk.as("Olena"), {
      document: id,
      fingerprints: [first?.fingerprint ?? ""],
      scope: "language",
      reason: "",
    });
    expect(await standing(id)).toEqual([
      ["bar", "language"],
      ["bar", "open"],
    ]);
    await reopen(id, "bar");
  });

  test("takes the place of the document's own, and is reopened for all", async () => {
    const [id, other] = [await desk.imports(FERRY), await desk.imports(FERRY)];
    await dismiss(id, ["ferry"], "occurrence");
    await dismiss(id, ["ferry"], "everywhere");
    expect((await standing(id))[0]).toEqual(["ferry", "everywhere"]);
    await reopen(other, "ferry");
    expect((await standing(id))[0]).toEqual(["ferry", "open"]);
    expect(await listStandingDismissals(await desk.as("Olena"))).toEqual([]);
  });

  test("is taken back and restored, with the name and the reason of who set it", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "everywhere");
    const marta = await desk.as("Marta");
    const [standing] = await listStandingDismissals(marta);
    await withdrawDismissal(marta, standing?.id ?? "");
    expect((await problemsOf(id))[1]?.dismissed).toBeNull();
    await restoreDismissal(marta, standing?.id ?? "");
    expect(await listStandingDismissals(marta)).toEqual([standing]);
    expect((await problemsOf(id))[1]?.dismissed).toMatchObject({ author: "Olena" });
    await withdrawDismissal(marta, standing?.id ?? "");
  });

  test("that was taken back can be set anew, and is not restored beside itself", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "everywhere");
    const olena = await desk.as("Olena");
    const [first] = await listStandingDismissals(olena);
    await withdrawDismissal(olena, first?.id ?? "");
    await dismiss(id, ["falls"], "everywhere", "Marta");
    await expect(restoreDismissal(olena, first?.id ?? "")).rejects.toMatchObject({
      code: "no-such-dismissal",
    });
    expect(await listStandingDismissals(olena)).toMatchObject([{ author: "Marta" }]);
    await withdrawDismissal(olena, first?.id ?? "");
  });

  test("is nothing to a stranger's workspace", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["ferry"], "everywhere");
    const stranger = elsewhere(await desk.as("Stranger"));
    expect(await listStandingDismissals(stranger)).toEqual([]);
    const theirs = await desk.imports(FERRY, elsewhere);
    const { problems } = await findProblems(stranger, theirs);
    expect(problems.map(({ dismissed }) => dismissed)).toEqual([null, null, null]);
    const dismissal = { document: id, fingerprints: ["x"], scope: "document", reason: "" } as const;
    await expect(dismissFindings(stranger, dismissal)).rejects.toMatchObject({
      code: "no-such-document",
    });
    const [standing] = await listStandingDismissals(await desk.as("Olena"));
    await expect(withdrawDismissal(stranger, standing?.id ?? "")).rejects.toMatchObject({
      code: "no-such-dismissal",
    });
    await withdrawDismissal(await desk.as("Olena"), standing?.id ?? "");
    await expect(restoreDismissal(stranger, standing?.id ?? "")).rejects.toMatchObject({
      code: "no-such-dismissal",
    });
  });
});

describe("reopenFindings()", () => {
  test("brings back what several dismissals hide", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, ["falls"], "document");
    await dismiss(id, ["falls"], "occurrence");
    expect((await standing(id))[1]).toEqual(["falls", "occurrence"]);
    await reopen(id, "falls");
    expect((await standing(id))[1]).toEqual(["falls", "open"]);
    await stepBack(await desk.as("Marta"), id, "undo");
    expect((await standing(id))[1]).toEqual(["falls", "occurrence"]);
  });

  test("refuses a finding that nobody has set aside", async () => {
    const id = await desk.imports(FERRY);
    await expect(reopen(id, "falls")).rejects.toMatchObject({ code: "no-such-finding" });
  });
});

const SCOPES = ["occurrence", "document"] as const;
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
const step = fc.record({ picks, scope: fc.constantFrom(...SCOPES), isReopening: fc.boolean() });

test("law: undoing dismissals and reopenings one after the other passes through every state again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const en = ["A b b c.", "A b b c.", "C b b, and c c.", "Then b b, b b."];
      const id = await desk.imports({ fr: ["Un.", "Deux.", "Trois.", "Quatre."], en });
      const olena = await desk.as("Olena");
      const state = async () =>
        (await problemsOf(id)).map(({ dismissed }) => dismissed && [dismissed.scope]);
      const states = [await state()];
      for (const { picks, scope, isReopening } of steps) {
        const problems = await problemsOf(id);
        const fitting = problems.filter(({ dismissed }) => !isReopening || dismissed);
        const fingerprints = picks.flatMap((pick) => {
          return fitting[pick % fitting.length]?.fingerprint ?? [];
        });
        if (fingerprints.length === 0) continue;
        if (isReopening) await reopenFindings(olena, id, fingerprints);
        else await dismissFindings(olena, { document: id, fingerprints, scope, reason: "meant" });
        states.push(await state());
      }
      for (const before of states.slice(0, -1).reverse()) {
        await stepBack(olena, id, "undo");
        expect(await state()).toEqual(before);
      }
    }),
    { numRuns: 25 },
  );
});
