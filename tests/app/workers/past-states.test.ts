import { describe, expect, test } from "vitest";
import { PastStates } from "#app/_workers/past-states.ts";

const FACTS = { at: "", author: "Олена", kind: "edit", withdrawn: false } as const;
const NONE = { gone: [], standing: [] };

/** A source of states with one text, which names its change; it answers when the test says so, or at once. */
function source(isHeld = false) {
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const answer = <T>(question: string, make: () => T, signal?: AbortSignal): Promise<T> => {
    asked.push(question);
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      if (isHeld) held.push(() => resolve(make()));
      else resolve(make());
    });
  };
  const segmentsAt = (n: number) => [{ id: 1, edition: 1, text: `зміна ${n}`, received: null }];
  const states = new PastStates({
    state: (_, sequence) =>
      answer(`${sequence}`, () => {
        const standing = { rows: [], segments: segmentsAt(sequence), flags: [], dismissals: [] };
        return { ...FACTS, sequence, editions: [], ...standing };
      }),
    difference: (_, from, sequence, signal) => {
      const rows = { gone: [], placed: [] };
      const shifts = {
        rows,
        segments: segmentsAt(sequence),
        left: [],
        flags: NONE,
        dismissals: NONE,
      };
      return answer(`${from}>${sequence}`, () => ({ ...FACTS, sequence, ...shifts }), signal);
    },
  });
  const at = (sequence: number, signal = new AbortController().signal, document = "d") =>
    states.at(document, sequence, signal);
  const answerAll = () => {
    for (const go of held.splice(0)) go();
  };
  return { asked, at, answerAll };
}

describe("PastStates", () => {
  test("fetches one state as a whole, then what differs from the nearest at hand", async () => {
    const { asked, at } = source();
    for (const sequence of [90, 10, 12, 80, 12, 81]) {
      const { segments } = await at(sequence);
      expect(segments[0]?.text).toBe(`зміна ${sequence}`);
    }
    expect(asked).toEqual(["90", "90>10", "10>12", "90>80", "80>81"]);
  });

  test("does not wait for the whole to ask for the step from it", async () => {
    const { asked, at, answerAll } = source(true);
    const both = [at(5), at(4)];
    expect(asked).toEqual(["5", "5>4"]);
    answerAll();
    expect((await Promise.all(both)).map(({ sequence }) => sequence)).toEqual([5, 4]);
  });

  test("gives a step up when nobody wants it, but not the first state", async () => {
    const { asked, at, answerAll } = source(true);
    const wanted = new AbortController();
    const [first, step] = [at(5, wanted.signal), at(3, wanted.signal)];
    wanted.abort();
    await expect(step).rejects.toMatchObject({ name: "AbortError" });
    const next = at(2);
    answerAll();
    expect((await first).sequence).toBe(5);
    expect((await next).sequence).toBe(2);
    expect(asked).toEqual(["5", "5>3", "5>2"]);
  });

  test("keeps a step that was done before nobody wanted it any more", async () => {
    const { asked, at } = source();
    const wanted = new AbortController();
    await at(5);
    await at(4, wanted.signal);
    wanted.abort();
    await at(4);
    expect(asked).toEqual(["5", "5>4"]);
  });

  test("keeps few states, and those of one document", async () => {
    const { asked, at } = source();
    for (const sequence of [1, 2, 3, 4, 5, 6, 7]) await at(sequence);
    await at(1);
    await at(7, undefined, "another");
    expect(asked.slice(-2)).toEqual(["2>1", "7"]);
  });
});
