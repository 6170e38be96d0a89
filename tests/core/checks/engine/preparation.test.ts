import { expect, it } from "vitest";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import { type PreparedText, perText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";

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

it("a text that rests reads the same when it is woken, and what is kept is not read again", () => {
  let reads = 0;
  const count = ({ tokens }: PreparedText) => {
    reads++;
    return tokens.length;
  };
  const [once, kept] = [perText(count), perTextKept(count)];
  const text = createPreparation().prepare("Потяг № 7 відходить о 21:40.", "uk");
  const before = [once(text), kept(text), text.words.map(({ key }) => key)];
  text.rest();
  expect([once(text), kept(text), text.words.map(({ key }) => key)]).toEqual(before);
  expect(reads).toBe(3);
});
