import { expect, it } from "vitest";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";

it("prepare() returns the same prepared text for the same text and language", () => {
  const preparation = createPreparation();
  const text = preparation.prepare("нічний поїзд", "uk");
  expect(preparation.prepare("нічний поїзд", "uk")).toBe(text);
  expect(preparation.prepare("нічний поїзд", "ru")).not.toBe(text);
});

it("prepare() forgets the text unused for longest beyond its limit", () => {
  const preparation = createPreparation(2);
  const first = preparation.prepare("one", "en");
  const second = preparation.prepare("two", "en");
  preparation.prepare("one", "en");
  preparation.prepare("three", "en");
  expect(preparation.prepare("one", "en")).toBe(first);
  expect(preparation.prepare("two", "en")).not.toBe(second);
});
