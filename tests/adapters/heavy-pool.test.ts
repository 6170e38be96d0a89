import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHeavyPool, type HeavyPool } from "#lib/adapters/heavy-pool.ts";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { relayText } from "#tests/bench/relay-text.ts";
import { houseRule } from "#tests/core/checks/house/rules.ts";
import { docxOf, p } from "#tests/core/formats/docx/document.ts";
import { checked } from "./checked.ts";

const EDITIONS = [
  { language: "fr", basedOn: null, units: ["Un bac.", "Deux bacs, 12 rames."] },
  { language: "en", basedOn: 0, units: ["A ferry.", "Two ferries, 12 oars."] },
];
const DOCUMENT = {
  editions: [{ language: "en", basedOn: null, paragraphs: ["It crosses the the river."] }],
  rows: [[[0]]],
};
// Takes seconds: no test waits for its end, all of them cancel it.
const BOOK = relayText(2_000, ["fr", "en", "es", "uk"]);
const CHAPTER = relayText(200, ["fr", "en", "es", "uk"]);

let pool: HeavyPool;
beforeEach(() => {
  pool = createHeavyPool();
});
afterEach(() => pool.stop());

/** An alignment that goes on until it is cancelled; `settled` tells the name of what it has ended with. */
function underWay() {
  const ending = new AbortController();
  const settled = pool.align(BOOK, { signal: ending.signal }).then(
    () => "a result",
    (error: Error) => error.name,
  );
  return { cancel: () => ending.abort(), settled };
}

describe("createHeavyPool()", () => {
  test("answers what the tasks would answer here", async () => {
    const here = createHeavyTasks();
    expect(await pool.align(EDITIONS)).toEqual(await here.align(EDITIONS));
    expect(await checked(pool, DOCUMENT)).toEqual(await checked(here, DOCUMENT));
  });

  test("reads a file in a thread as it is read here", async () => {
    const file = { name: "ferry.docx", bytes: docxOf(p("Le bac 🦆 part.")) };
    expect(await pool.open(file)).toEqual(await createHeavyTasks().open(file));
  });

  test("tells what is wrong with a rule", async () => {
    const said = { kind: "word", pattern: "Kiev", mustMatch: ["Kyiv"] } as const;
    const problem = { field: "mustMatch", code: "not-found", example: 0 };
    expect(await pool.readRule(houseRule(said))).toEqual(problem);
    expect(await pool.readRule(houseRule({ ...said, mustMatch: ["Kiev!"] }))).toBe(null);
  });

  test("gives each of many callers their own answer", async () => {
    const documents = ["one one", "two two", "three"].map((text) => {
      return { ...DOCUMENT, editions: [{ language: "en", basedOn: null, paragraphs: [text] }] };
    });
    const found = await Promise.all(documents.map((document) => checked(pool, document)));
    expect(found.map((findings) => findings.map(({ values }) => values.word))).toEqual([
      ["one"],
      ["two"],
      [],
    ]);
  });

  test("hands a failure to the one who asked, and goes on", async () => {
    await expect(pool.align([])).rejects.toThrow(/too-few/);
    expect(await checked(pool, DOCUMENT)).toHaveLength(1);
  });

  test("leaves this thread free meanwhile", async () => {
    const aligning = pool.align(CHAPTER);
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await aligning;
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
  });

  test("tells how far it is, and never goes back", async () => {
    const shares: number[] = [];
    await pool.align(CHAPTER, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test("gives the same rows for the same texts, whichever thread has them", async () => {
    const [one, other] = await Promise.all([pool.align(CHAPTER), pool.align(CHAPTER)]);
    expect(other).toEqual(one);
  });

  test("starts anew after it was ended, and gives up what was under way", async () => {
    await checked(pool, DOCUMENT);
    const lost = Promise.allSettled([BOOK, BOOK, BOOK].map((book) => pool.align(book)));
    await pool.stop();
    for (const { status } of await lost) expect(status).toBe("rejected");
    expect(await checked(pool, DOCUMENT)).toHaveLength(1);
  });
});

describe("a cancelled alignment", () => {
  test("ends in the midst of its work, and is not heard of again", async () => {
    const ending = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      ending.abort();
    };
    await expect(pool.align(BOOK, { signal: ending.signal, onProgress })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(await pool.align(CHAPTER)).toMatchObject({ rows: expect.any(Array) });
    expect(shares).toHaveLength(1);
  });

  test("makes room for the one that waits, and leaves the other under way alone", async () => {
    const [first, second] = [underWay(), underWay()];
    const third = pool.align(EDITIONS);
    first.cancel();
    const other = second.settled.then(() => Promise.reject(new Error("It was to go on")));
    expect(await Promise.race([third, other])).toMatchObject({ rows: { length: 2 } });
    expect(await first.settled).toBe("AbortError");
    second.cancel();
    await expect(other).rejects.toThrow();
    expect(await second.settled).toBe("AbortError");
  });

  test("leaves the queue before its turn has come", async () => {
    const busy = [underWay(), underWay()];
    const waiting = underWay();
    waiting.cancel();
    expect(await waiting.settled).toBe("AbortError");
    for (const { cancel } of busy) cancel();
    expect(await Promise.all(busy.map(({ settled }) => settled))).toEqual([
      "AbortError",
      "AbortError",
    ]);
  });

  test("is not even begun where that was said before", async () => {
    const signal = AbortSignal.abort();
    await expect(pool.align(BOOK, { signal })).rejects.toBe(signal.reason);
    await expect(createHeavyTasks().align(BOOK, { signal })).rejects.toBe(signal.reason);
  });

  test("ends where it is called, too", async () => {
    const ending = new AbortController();
    const options = { signal: ending.signal, onProgress: () => ending.abort() };
    await expect(createHeavyTasks().align(CHAPTER, options)).rejects.toBe(ending.signal.reason);
  });
});

test("a check that goes on for longer than it may is ended, and the next one begins anew", async () => {
  const editions = BOOK.map(({ language, basedOn, units }) => {
    return { language, basedOn, paragraphs: units };
  });
  const rows = editions[0]?.paragraphs.map((_, at) => editions.map(() => [at])) ?? [];
  await expect(checked(pool, { editions, rows }, { limitMs: 50 })).rejects.toThrow(
    expect.objectContaining({ name: "TimeoutError" }),
  );
  expect(await checked(pool, DOCUMENT, { limitMs: 60_000 })).toHaveLength(1);
});

describe("the queue", () => {
  test("lets no check wait for an alignment", async () => {
    const busy = [underWay(), underWay(), underWay()];
    const end = Promise.race(busy.map(({ settled }) => settled));
    expect(await Promise.race([checked(pool, DOCUMENT), end])).toHaveLength(1);
    for (const { cancel } of busy) cancel();
    await Promise.all(busy.map(({ settled }) => settled));
  });

  test("lets two alignments go on side by side", async () => {
    const ending = new AbortController();
    const events: string[] = [];
    const follow = (name: string) =>
      new Promise<void>((begun) => {
        const onProgress = () => {
          events.push(name);
          begun();
        };
        const ended = () => events.push("ended");
        pool.align(BOOK, { signal: ending.signal, onProgress }).then(ended, ended);
      });
    await Promise.all([follow("first"), follow("second")]);
    expect(new Set(events)).toEqual(new Set(["first", "second"]));
    ending.abort();
  });

  test("refuses more than it has room for, and has room again when one has left", async () => {
    const asked = Array.from({ length: 2 + 16 }, underWay);
    await expect(pool.align(EDITIONS)).rejects.toThrow(
      expect.objectContaining({ name: "TooBusyError" }),
    );
    asked[17]?.cancel();
    const late = pool.align(EDITIONS);
    for (const { cancel } of asked) cancel();
    expect(await late).toMatchObject({ rows: { length: 2 } });
  });
});
