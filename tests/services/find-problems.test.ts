import { describe, expect, test } from "vitest";
import type { HeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = { fr: ["Le bac part."], en: ["The ferry ferry leaves."] };

/** Olena, with the checks done in her way. */
async function withChecks(check: (real: HeavyTasks) => HeavyTasks["check"]) {
  const olena = await desk.as("Olena");
  return { ...olena, heavy: { ...olena.heavy, check: check(olena.heavy) } };
}

describe("findProblems()", () => {
  test("refuses what takes too long, and tries again when asked again", async () => {
    const id = await desk.imports(FERRY);
    const limits: unknown[] = [];
    const slow = await withChecks(() => async (_, { limitMs } = {}) => {
      limits.push(limitMs);
      throw new DOMException("The operation timed out", "TimeoutError");
    });
    await expect(findProblems(slow, id)).rejects.toMatchObject({ code: "checks-took-too-long" });
    // Two minutes, and five milliseconds for each of the two texts.
    expect(limits).toEqual([120_010]);
    expect((await findProblems(await desk.as("Olena"), id)).problems).toHaveLength(1);
  });

  test("hands any other failure on", async () => {
    const id = await desk.imports(FERRY);
    const broken = await withChecks(() => () => Promise.reject(new Error("broken")));
    await expect(findProblems(broken, id)).rejects.toThrow("broken");
  });

  test("shares one run, and tells who has it begun how far it is", async () => {
    const id = await desk.imports(FERRY);
    let runs = 0;
    const olena = await withChecks(({ check }) => (task, options) => {
      runs++;
      options?.onProgress?.(0.5);
      return check(task, options);
    });
    const heard: string[] = [];
    const follow = (who: string) => ({
      onProgress: (share: number) => heard.push(`${who} ${share}`),
    });
    const first = await findProblems(olena, id, follow("first"));
    expect(await findProblems(olena, id, follow("second"))).toEqual(first);
    expect([runs, heard.includes("first 0.5"), heard.join().includes("second")]).toEqual([
      1,
      true,
      false,
    ]);
  });
});
