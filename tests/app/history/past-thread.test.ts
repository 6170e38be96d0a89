import { describe, expect, test } from "vitest";
import { createPastThread } from "#app/_features/history/past-thread.ts";
import type { PastAnswer, PastQuestion } from "#app/_workers/past-state.ts";

/** A thread that answers as the test says. */
class ScriptedWorker extends EventTarget {
  readonly asked: PastQuestion[] = [];
  ended = false;

  postMessage(question: PastQuestion): void {
    this.asked.push(question);
  }

  tell(answer: PastAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }

  terminate(): void {
    this.ended = true;
  }
}

function begin() {
  const worker = new ScriptedWorker();
  const thread = createPastThread(() => worker as unknown as Worker);
  const ask = (sequence: number, signal = new AbortController().signal) =>
    thread.ask({ document: "d", sequence, other: null }, signal);
  return { worker, thread, ask };
}

const END = {
  kind: "end",
  facts: {
    sequence: 1,
    at: "",
    author: "",
    kind: "edit",
    withdrawn: false,
    dismissals: 0,
    editions: [],
  },
  differences: { rearranged: [], reflagged: [], differing: [], isOtherLater: false },
} as const;

/** A part with one text. */
function part(id: number, text: string): PastAnswer {
  const segments = [{ id: 1, edition: 1, text, received: null }];
  const rows = { gone: [], placed: [] };
  return { id, kind: "part", part: { rows, segments, flags: [], texts: [[1, `not ${text}`]] } };
}

describe("the page's end of the thread", () => {
  test("hears the answer to its own question alone", async () => {
    const { worker, ask } = begin();
    const [, second] = [ask(1), ask(2)];
    worker.tell({ ...END, id: 1, facts: { ...END.facts, author: "Łucja" } });
    worker.tell({ ...END, id: 2, facts: { ...END.facts, author: "Олена" } });
    expect((await second).facts.author).toBe("Олена");
  });

  test("makes each state from the one told before it, though nobody waited for that", async () => {
    const { worker, ask } = begin();
    const wanted = new AbortController();
    const [first, second] = [ask(1, wanted.signal), ask(2)];
    wanted.abort();
    worker.tell({ id: 1, kind: "begin", isWhole: true });
    worker.tell(part(1, "Міст"));
    worker.tell({ ...END, id: 1 });
    worker.tell({ id: 2, kind: "begin", isWhole: false });
    worker.tell({ ...END, id: 2 });
    const { outline, comparison } = await second;
    expect([outline.segments[1]?.text, comparison.texts.get(1)]).toEqual(["Міст", "not Міст"]);
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
  });

  test("forgets what it heard of an answer that broke off", async () => {
    const { worker, ask } = begin();
    const answer = ask(1);
    worker.tell({ id: 1, kind: "begin", isWhole: true });
    worker.tell(part(1, "Міст"));
    worker.tell({ id: 1, kind: "begin", isWhole: true });
    worker.tell({ ...END, id: 1 });
    expect((await answer).outline.segments).toEqual([]);
  });

  test("tells of a refusal by its code", async () => {
    const { worker, ask } = begin();
    const answer = ask(9);
    worker.tell({ id: 1, kind: "refused", code: "no-such-change", details: {} });
    await expect(answer).rejects.toMatchObject({ code: "no-such-change" });
  });

  test("stops waiting when nobody wants the answer any more", async () => {
    const { ask } = begin();
    const wanted = new AbortController();
    const answer = ask(3, wanted.signal);
    wanted.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  test("ends the thread, and begins another for the next question", () => {
    const { worker, thread, ask } = begin();
    void ask(1);
    thread.end();
    expect(worker.ended).toBe(true);
    void ask(2);
    expect(worker.asked.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});
