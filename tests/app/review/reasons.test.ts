import { expect, test } from "vitest";
import { keepReason, lastReasons } from "#app/_features/review/findings/reasons.ts";
import type { Store } from "#app/_ui/browser-store.ts";

function storeWith(values: Record<string, unknown> = {}): Store {
  const kept = new Map(Object.entries(values));
  return {
    keys: () => [...kept.keys()],
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => Boolean(kept.set(key, value)),
  };
}

test("the last five reasons are offered, the newest first, each once", () => {
  const store = storeWith();
  for (const reason of ["one", "two", "three", "four", "five", "six", "two"]) {
    keepReason(reason, store);
  }
  expect(lastReasons(store)).toEqual(["two", "six", "five", "four", "three"]);
});

test("what others left in the browser is no reason", () => {
  expect(lastReasons(storeWith({ "hexapla-reasons": [1, "House style", null] }))).toEqual([
    "House style",
  ]);
  expect(lastReasons(storeWith({ "hexapla-reasons": "House style" }))).toEqual([]);
});
