import { expect, test } from "vitest";
import { TextMemory } from "#lib/services/text-memory.ts";

test("a text memory keeps what fits, and lets the oldest go first", () => {
  const memory = new TextMemory(10);
  memory.keep(1, 1, "Ніч");
  memory.keep(2, 1, "Вечір");
  memory.keep(2, 7, "Ранок");
  expect([memory.get(1, 1), memory.get(2, 1), memory.get(2, 7)]).toEqual([
    undefined,
    "Вечір",
    "Ранок",
  ]);
  memory.keep(3, 1, "Пором відходить о шостій.");
  expect(memory.get(3, 1)).toBeUndefined();
  expect(memory.get(2, 7)).toBe("Ранок");
});
