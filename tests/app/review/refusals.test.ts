import { describe, expect, test } from "vitest";
import {
  explainFailure,
  explainRefusal,
  explainUnchecked,
} from "#app/_features/review/refusals.ts";
import { ApiProblem } from "#lib/api/client.ts";
import { createI18n, LOCALES, loadMessages } from "#lib/i18n.ts";

describe.each(LOCALES)("in %s", async (locale) => {
  const i18n = createI18n(locale, await loadMessages(locale));
  const refused = (problem: unknown) => new ApiProblem("repair-impossible", { problem });

  test("explainFailure() says what was in the way of a repair", () => {
    expect(explainFailure(i18n, refused("pins-cross"))).toBe(explainRefusal(i18n, "pins-cross"));
    expect(explainRefusal(i18n, "pins-cross")).not.toBe(explainRefusal(i18n, "no-neighbour"));
  });

  test.each(["toString", undefined, 7])("explainFailure() knows no reason %j", (problem) => {
    expect(explainFailure(i18n, refused(problem))).toBe(i18n.t("problems.repair-impossible"));
  });

  test("explainFailure() leaves all other failures as they are", () => {
    const gone = new ApiProblem("no-such-flag", { problem: "pins-cross" });
    expect(explainFailure(i18n, gone)).toBe(i18n.t("problems.no-such-flag"));
  });

  test("explainUnchecked() tells of checks that took too long, and how to try again after all else", () => {
    const late = new ApiProblem("checks-took-too-long");
    expect(explainUnchecked(i18n, late)).toBe(i18n.t("problems.checks-took-too-long"));
    expect(explainUnchecked(i18n, new ApiProblem("offline"))).toBe(i18n.t("review.flags.failed"));
  });
});
