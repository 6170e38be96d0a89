import { expect, test } from "vitest";
import { TextMemory } from "#lib/services/text-memory.ts";

// Two short texts with what they take up beside their words, and not three.
const TWO_TEXTS = 250;

test("a text memory keeps what fits, and lets the oldest go first", () => {
  const memory = new TextMemory(TWO_TEXTS);
  memory.keep(1, 1, "Ніч");
  memory.keep(2, 1, "Вечір");
  memory.keep(2, 7, "Ранок");
  expect([memory.get(1, 1), memory.get(2, 1), memory.get(2, 7)]).toEqual([
    undefined,
    "Вечір",
    "Ранок",
  ]);
  memory.keep(3, 1, "Пором. ".repeat(50));
  expect(memory.get(3, 1)).toBeUndefined();
  expect(memory.get(2, 7)).toBe("Ранок");
});

test("a text memory is bounded though the texts are empty", () => {
  const memory = new TextMemory(TWO_TEXTS);
  for (let sequence = 1; sequence <= 9; sequence++) memory.keep(1, sequence, "");
  expect([memory.get(1, 1), memory.get(1, 9)]).toEqual([undefined, ""]);
});
