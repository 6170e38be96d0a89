import { describe, expect, test } from "vitest";
import { NO_CHOICES } from "#lib/core/checks/desk.ts";
import { choosePolicies, readDeskPolicies } from "#lib/services/choose-policies.ts";
import { findCheck, listChecks, resetCheck, setCheck } from "#lib/services/configure-checks.ts";
import { readDeskChoices } from "#lib/services/desk-choices.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { deskForTests } from "../support/desk.ts";
import { elsewhere } from "./elsewhere.ts";

const desk = deskForTests();

const DOUBLED = { fr: ["Le bac bac part."], en: ["The ferry ferry leaves."] };

async function found(document: string) {
  const { problems } = await findProblems(await desk.as("Olena"), document);
  return problems.map(({ edition, severity }) => [edition, severity]);
}

describe("the choices for a check", () => {
  test("switch it off and on and set its severity, in all languages or in one, at once", async () => {
    const id = await desk.imports(DOUBLED);
    const olena = await desk.as("Olena");
    const check = "doubled-word";
    expect(await found(id)).toEqual([
      [1, "minor"],
      [2, "minor"],
    ]);
    await setCheck(olena, { check, language: null, isOn: true, severity: "major" });
    await setCheck(olena, { check, language: "fr", isOn: false, severity: null });
    expect(await found(id)).toEqual([[2, "major"]]);
    await setCheck(olena, { check, language: null, isOn: false, severity: null });
    await setCheck(olena, { check, language: "fr", isOn: true, severity: "neutral" });
    expect(await found(id)).toEqual([[1, "neutral"]]);
    expect(await findCheck(olena, check)).toMatchObject({
      isOn: false,
      severity: "minor",
      settings: [
        { language: null, isOn: false, severity: null },
        { language: "fr", isOn: true, severity: "neutral" },
      ],
    });
    await resetCheck(olena, check, "fr");
    expect(await found(id)).toEqual([]);
    await resetCheck(olena, check);
    expect((await found(id)).length).toBe(2);
  });

  test("are told to whoever follows a document by their version", async () => {
    const id = await desk.imports(DOUBLED);
    const olena = await desk.as("Olena");
    const known = await findProblems(olena, id);
    await setCheck(olena, { check: "numbers", language: null, isOn: false, severity: null });
    const patch = await followDocument(olena, id, known.head);
    expect([patch.head, patch.settings]).toEqual([known.head, known.settings + 1]);
    await resetCheck(olena, "numbers");
  });

  test("start from the checks themselves", async () => {
    const checks = await listChecks(await desk.as("Olena"));
    for (const { check, isOn, severity, settings } of checks)
      expect([isOn, severity, settings]).toEqual([!check.isOptional, check.severity, []]);
  });

  test("are refused for a check that is not there", async () => {
    const olena = await desk.as("Olena");
    const setting = { check: "no-such", language: null, isOn: true, severity: null };
    await expect(setCheck(olena, setting)).rejects.toMatchObject({ code: "no-such-check" });
    await expect(resetCheck(olena, "no-such")).rejects.toMatchObject({ code: "no-such-check" });
  });

  test("are nothing to a stranger's workspace", async () => {
    const olena = await desk.as("Olena");
    await setCheck(olena, { check: "doubled-word", language: null, isOn: false, severity: null });
    await choosePolicies(olena, { toponyms: "official" });
    const stranger = elsewhere(await desk.as("Stranger"));
    expect(await readDeskChoices(stranger)).toEqual({ version: 0, ...NO_CHOICES });
    expect(await readDeskPolicies(stranger)).toEqual({ repeats: null, toponyms: null });
    const theirs = await desk.imports(DOUBLED, elsewhere);
    expect((await findProblems(stranger, theirs)).problems).toHaveLength(2);
    await resetCheck(olena, "doubled-word");
  });
});

describe("a policy", () => {
  test("is chosen, changed and forgotten", async () => {
    const olena = await desk.as("Olena");
    for (const toponyms of ["official", "traditional", null] as const) {
      await choosePolicies(olena, { toponyms });
      expect(await readDeskPolicies(olena)).toEqual({ repeats: null, toponyms });
    }
    expect((await readDeskChoices(olena)).policies).toEqual({});
  });
});
