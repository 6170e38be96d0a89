import { describe, expect, test } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { score } from "#lib/cli/score.ts";
import { runOn } from "./run-on.ts";

const RATINGS = [
  "system\tdoc\tseg_id\trater\tsource\ttarget\tcategory\tseverity",
  "Ours\tа\t1\tr1\tDie Fähre\tПором <v>їде</v>\tStyle/Awkward\tMajor",
  "Ours\tа\t1\tr2\tDie Fähre\tПором їде\tNo-error\tNo-error",
  "Ours\tа\t2\tr1\tEnde\tКінець\tNo-error\tNo-error",
  "Theirs\tа\t1\tr1\tDie Fähre\tЧовен\tNon-translation!\tMajor",
].join("\n");

describe("hexapla score", () => {
  test("scores each system by the mean of its raters over its segments", async () => {
    const args = ["--json", "--profile", "google-wmt", "ratings.tsv"];
    const { written } = await runOn(score, args, { "ratings.tsv": RATINGS });
    const scores = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(scores).toMatchObject([
      { name: "Ours", score: { value: 1.25, points: 2.5, segments: 2, words: 3 } },
      { name: "Theirs", score: { value: 25, segments: 1, words: 1 } },
    ]);
  });

  test("shows a table under the name of the formula", async () => {
    const { written } = await runOn(score, ["ratings.tsv"], { "ratings.tsv": RATINGS });
    const [formula, head, ours] = written.split("\n");
    expect(formula).toBe("formula: calibrated");
    expect(head).toContain("verdict");
    expect(ours).toMatch(/^Ours +-733\.3333 +fail +2\.5 +3 +target/);
  });

  test.each([["ratings.tsv", "--profile", "mine"], ["nowhere.tsv"], ["odd.tsv"], []])(
    "cannot work with %s %s %s",
    async (...args) => {
      const files = { "ratings.tsv": RATINGS, "odd.tsv": "a\tb" };
      await expect(runOn(score, args, files)).rejects.toThrow(UnusableInput);
    },
  );
});
