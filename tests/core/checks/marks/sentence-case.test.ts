import { describe, expect, it } from "vitest";
import { sentenceCase } from "#lib/core/checks/marks/sentence-case.ts";
import { findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "Who goes there? ⟦n⟧obody spoke.", "Who goes there? Nobody spoke."],
  ["es", "¡Qué frío! ⟦n⟧o lo esperaba.", "¡Qué frío! No lo esperaba."],
  ["uk", "Хто там? ⟦н⟧іхто не озвався.", "Хто там? Ніхто не озвався."],
  ["fr", "Qui va là\u00a0? ⟦p⟧ersonne ne parla.", "Qui va là\u00a0? Personne ne parla."],
  [
    "en",
    "The old keeper had climbed the stairs of the lighthouse in the dark. ⟦h⟧e lit the lamp and sat down beside it for the night.",
    "The old keeper had climbed the stairs of the lighthouse in the dark. He lit the lamp and sat down beside it for the night.",
  ],
] as const;

const SILENT = [
  ["en", "“Who goes there?” he asked."],
  ["fr", "«\u00a0Qui va là\u00a0?\u00a0» demanda-t-il."],
  ["en", "across the. river"],
  ["en", "Is it Dr. or Mr. who came?"],
  ["en", "Why? iPhones sell."],
] as const;

describe("sentence-case", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(sentenceCase, language, text)).toBe(notation);
    expect(fixed(text, findIn(sentenceCase, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(sentenceCase, language, text)).toBe(text);
  });

  it("is silent where the base goes on small after its mark", () => {
    const spanish = "¿Quién va? preguntó el guarda.";
    expect(markedPair(sentenceCase, "en>es", "“Who goes?” asked the guard.", spanish)).toBe(
      spanish,
    );
  });
});
