import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DetailStore } from "#app/_features/review/findings/details.ts";
import { FindingStore } from "#app/_features/review/findings/finding-store.ts";
import { placesIn } from "#app/_features/review/findings/reading-queue.ts";
import type { ProblemColumns, ProblemIndex } from "#app/_features/review/findings/requests.ts";
import type { DocumentPatch } from "#app/_features/review/requests.ts";
import { outlineWith } from "./findings.ts";

const TEXTS = ["Le bac part.", "Пором відходить.", "تغادر العبّارة."];
const outline = outlineWith(["fr", ...TEXTS]);
const places = placesIn(outline, [1]);
const SEGMENTS = [100, 101, 102];

/** Findings as the server tells them: `100@0-2` is on the first two letters of segment 100; `~3` says of which revision. */
function columns(notation: string): ProblemColumns {
  const found = [...notation.matchAll(/(\d+)@(\d+)-(\d+)(?:~(\d+))?/g)];
  const column = (group: number) => found.map((match) => Number(match[group] ?? 1));
  const none = found.map(() => 0);
  return {
    kinds: [
      {
        edition: 1,
        check: "numbers",
        name: null,
        mqm: "Accuracy/Mistranslation",
        severity: "major",
        message: "checks.numbers.changed",
        origin: null,
      },
    ],
    phrases: ["bac"],
    dismissals: [],
    segment: column(1),
    start: column(2),
    end: column(3),
    revision: column(4),
    kind: none,
    phrase: none,
    fixes: none,
    dismissal: found.map(() => -1),
    fingerprint: found.map(([whole]) => whole.replace(/~.*/, "")),
    roots: [],
  };
}

function store() {
  const made = new FindingStore(new DetailStore(async () => []));
  const take = async (answer: Omit<ProblemIndex, "parts" | "settings">, ...parts: string[]) => {
    const taking = made.taking();
    for (const part of parts) taking.add([columns(part)]);
    await taking.end({ settings: 0, parts: [], ...answer });
  };
  /** What is to see: findings written as above, without their revision. */
  const seen = (head: number) =>
    made
      .read({ head, flags: [], places })
      .list.map((item) =>
        item.kind === "problem" ? `${item.segment}@${item.problem.start}-${item.problem.end}` : "",
      )
      .join(" ");
  return { made, take, seen };
}

function edit(head: number, segment: number, text: string, revision: number): DocumentPatch {
  return {
    head,
    settings: 0,
    segments: [{ id: segment, text, revision }],
  } as unknown as DocumentPatch;
}

const turnFrom =
  (text: string, revision = 1) =>
  (after: DocumentPatch["segments"][number]) => ({
    segment: after.id,
    language: "fr",
    before: { text, revision },
    text: after.text,
    revision: after.revision,
  });

describe("FindingStore", () => {
  test("shows all parts of an answer once they are there", async () => {
    const { take, seen } = store();
    expect(seen(1)).toBe("");
    await take({ head: 1, segments: null }, "102@0-3", "100@0-2 100@3-6");
    expect(seen(1)).toBe("100@0-2 100@3-6 102@0-3");
  });

  test("puts what differs in place of what was known", async () => {
    const { take, seen, made } = store();
    await take({ head: 1, segments: null }, "100@0-2 101@0-5 102@0-3");
    seen(1);
    await take({ head: 2, segments: [100, 101] }, "101@6-9~2");
    expect(seen(2)).toBe("101@6-9 102@0-3");
    expect(made.known).toEqual({ head: 2, settings: 0 });
  });

  test("waits with findings that are newer than the texts on the screen", async () => {
    const { take, seen, made } = store();
    await take({ head: 1, segments: null }, "100@0-2");
    seen(1);
    await take({ head: 3, segments: [100] }, "100@3-6~3");
    expect(seen(2)).toBe("100@0-2");
    expect(made.isBehind(2)).toBe(false);
    expect(seen(3)).toBe("100@3-6");
  });

  test("moves findings along with their words until they are judged anew; those whose words were touched are gone", async () => {
    const { take, seen, made } = store();
    await take({ head: 1, segments: null }, "100@3-6 100@7-11");
    seen(1);
    made.note(edit(2, 100, "Hier le bac part.", 2), turnFrom("Le bac part."));
    expect(seen(1)).toBe("100@3-6 100@7-11");
    expect(seen(2)).toBe("100@8-11 100@12-16");
    made.note(edit(3, 100, "Hier le navire part.", 3), turnFrom("Hier le bac part.", 2));
    expect(seen(3)).toBe("100@15-19");
    expect(made.isBehind(3)).toBe(true);
  });

  test("carries what is judged late over what was typed since", async () => {
    const { take, seen, made } = store();
    await take({ head: 1, segments: null }, "100@3-6");
    made.note(edit(2, 100, "Oh, le bac part.", 2), turnFrom("Le bac part."));
    made.note(edit(3, 100, "Oh oh, le bac part.", 3), turnFrom("Oh, le bac part.", 2));
    seen(3);
    await take({ head: 2, segments: [100] }, "100@7-10~2 100@11-15~2");
    expect(seen(3)).toBe("100@10-13 100@14-18");
  });

  test("takes a finding off at once when its fix is made", async () => {
    const { take, seen, made } = store();
    await take({ head: 1, segments: null }, "100@0-2 100@3-6");
    seen(1);
    const [first] = made.index.problemsOf(100);
    if (first) made.drop(first);
    expect(seen(1)).toBe("100@3-6");
  });
});

test("law: whatever changes were told on the way, what is shown at the end is what the last judgement says", async () => {
  const state = fc.uniqueArray(
    fc.record({ segment: fc.constantFrom(...SEGMENTS), start: fc.nat(4) }),
    { maxLength: 6, selector: ({ segment, start }) => `${segment}@${start}` },
  );
  const write = (found: readonly { segment: number; start: number }[], head: number) =>
    [...found]
      .sort((a, b) => a.segment - b.segment || a.start - b.start)
      .map(
        ({ segment, start }) => `${segment}@${start}-${start + 2}${head === 0 ? "" : `~${head}`}`,
      )
      .join(" ");
  await fc.assert(
    fc.asyncProperty(
      fc.array(state, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (states, isAnew) => {
        const { take, seen } = store();
        for (const [at, found] of states.entries()) {
          const isWhole = at === 0 || (isAnew && at % 2 === 1);
          await take({ head: at + 1, segments: isWhole ? null : SEGMENTS }, write(found, at + 1));
          if (at % 2 === 0) seen(at + 1);
        }
        seen(states.length - 1);
        expect(seen(states.length)).toBe(write(states.at(-1) ?? [], 0));
      },
    ),
    { numRuns: 30 },
  );
});

describe("DetailStore", () => {
  const problem = { segment: 4, fingerprint: "f", revision: 2 } as never;
  const details = {
    segment: 4,
    fingerprint: "f",
    revision: 2,
    values: {},
    fixes: ["x"],
    evidence: [],
  };

  test("asks for several at a time, once, and keeps what came", async () => {
    const asked: (readonly number[])[] = [];
    const made = new DetailStore(async (segments) => {
      asked.push(segments);
      return [details] as never;
    });
    await Promise.all([made.load([4, 5]), made.load([5, 6])]);
    await made.load([4, 6]);
    expect(asked).toEqual([[4, 5, 6]]);
    expect(made.of(problem)?.fixes).toEqual(["x"]);
  });

  test("asks again for what was dropped, and for what failed", async () => {
    let times = 0;
    const made = new DetailStore(async () => {
      times++;
      if (times === 1) throw new Error("offline");
      return [details] as never;
    });
    await made.load([4]);
    expect(made.of(problem)).toBeNull();
    await made.load([4]);
    expect(made.of(problem)).not.toBeNull();
    made.drop([4]);
    expect(made.of(problem)).toBeNull();
    await made.load([4]);
    expect([times, made.of(problem)?.fixes]).toEqual([3, ["x"]]);
  });
});
