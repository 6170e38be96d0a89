import { describe, expect, test } from "vitest";
import { rememberAlignments } from "#lib/adapters/alignment-memory.ts";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";

const RELAY: readonly AlignedEdition[] = [
  { language: "fr", basedOn: null, units: ["Un bac.", "Deux bacs."] },
  { language: "en", basedOn: 0, units: ["A ferry.", "Two ferries."] },
  { language: "uk", basedOn: 1, units: ["Пором.", "Два пороми."] },
];

/** Real tasks that count the alignments they are asked for. */
function counted() {
  const heavy = createHeavyTasks();
  const count = { aligned: 0 };
  const align: typeof heavy.align = (...task) => {
    count.aligned += 1;
    return heavy.align(...task);
  };
  return { count, heavy: rememberAlignments({ ...heavy, align }) };
}

describe("rememberAlignments()", () => {
  test("answers the same texts a second time without aligning them", async () => {
    const { heavy, count } = counted();
    const first = await heavy.align(RELAY);
    expect(await heavy.align(structuredClone(RELAY))).toEqual(first);
    expect(count.aligned).toBe(1);
  });

  test.each<[string, readonly AlignedEdition[]]>([
    [
      "another word",
      RELAY.with(1, { language: "en", basedOn: 0, units: ["A boat.", "Two ferries."] }),
    ],
    [
      "paragraphs drawn together",
      RELAY.with(1, { language: "en", basedOn: 0, units: ["A ferry. Two ferries."] }),
    ],
    [
      "another relay",
      RELAY.map((edition, index) => (index === 2 ? { ...edition, basedOn: 0 } : edition)),
    ],
    [
      "another language",
      RELAY.map((edition, index) => (index === 2 ? { ...edition, language: "be" } : edition)),
    ],
  ])("aligns %s anew", async (_, texts) => {
    const { heavy, count } = counted();
    await heavy.align(RELAY);
    expect(await heavy.align(texts)).toEqual(await createHeavyTasks().align(texts));
    expect(count.aligned).toBe(2);
  });

  test("tells known rows from free ones", async () => {
    const { heavy, count } = counted();
    await heavy.align(RELAY);
    await heavy.align(RELAY, { fixed: [[[0], [0], [0]]] });
    await heavy.align(RELAY, { fixed: [[[0], [0], [0]]] });
    expect(count.aligned).toBe(2);
  });

  test("keeps nothing of what failed or was cancelled", async () => {
    const { heavy, count } = counted();
    const signal = AbortSignal.abort();
    await expect(heavy.align(RELAY, { signal })).rejects.toBe(signal.reason);
    await expect(heavy.align([])).rejects.toThrow();
    await expect(heavy.align([])).rejects.toThrow();
    await heavy.align(RELAY);
    expect(count.aligned).toBe(3);
  });

  test("forgets the oldest when it has too many, and never the last", async () => {
    const asked: string[] = [];
    const heavy = rememberAlignments({
      ...createHeavyTasks(),
      align: async ([first]) => {
        asked.push(first?.language ?? "");
        return { rows: [], links: [] };
      },
    });
    const book = (language: string, paragraphs: number) => {
      return [{ language, basedOn: null, units: Array.from({ length: paragraphs }, () => "…") }];
    };
    const [fr, en, uk] = [book("fr", 120_000), book("en", 120_000), book("uk", 300_000)];
    for (const text of [fr, en, en, fr, uk, uk, en]) await heavy.align(text);
    expect(asked).toEqual(["fr", "en", "fr", "uk", "en"]);
  });
});
