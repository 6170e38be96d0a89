import { describe, expect, it } from "vitest";
import { invertedMark } from "#lib/core/checks/marks/inverted-mark.ts";
import { findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// The text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["⟦Dónde⟧ está el faro?", "¿Dónde está el faro?"],
  ["“⟦Vienes⟧ mañana?”, preguntó.", "“¿Vienes mañana?”, preguntó."],
  ["Marta Ruiz, ⟦vienes⟧ mañana?", "Marta Ruiz, ¿vienes mañana?"],
  ["⟦Marta⟧, guardiana del faro?", "¿Marta, guardiana del faro?"],
  ["Entonces, ⟦quién⟧ encendió la luz?", "Entonces, ¿quién encendió la luz?"],
  ["El mar está en calma, ⟦verdad⟧?", "El mar está en calma, ¿verdad?"],
  ["Llegó tarde. ⟦Qué⟧ frío!", "Llegó tarde. ¡Qué frío!"],
  ["Pensó... ⟦será⟧ el faro?", "Pensó... ¿será el faro?"],
  ["¿Quién va? ⟦Nadie⟧ responde?", "¿Quién va? ¿Nadie responde?"],
  [
    "⟦Qué⟧ harán si la luz, que era débil, se apaga?",
    "¿Qué harán si la luz, que era débil, se apaga?",
  ],
] as const;

const SILENT = [
  ["es", "¿Dónde está el faro? ¡Qué frío!"],
  ["es", "¡¿Cómo?! ¿De verdad!"],
  ["es", "el año 1931 (?) y el faro (!)"],
  ["es", "?"],
  ["en", "Where is the lighthouse?"],
  ["gl", "Onde está o faro?"],
] as const;

describe("inverted-mark", () => {
  it.each(FOUND)("%s", (notation, after) => {
    const text = unmarked(notation);
    expect(marked(invertedMark, "es", text)).toBe(notation);
    expect(fixed(text, findIn(invertedMark, "es", text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(invertedMark, language, text)).toBe(text);
  });

  it("is silent on a title that the base has too", () => {
    const spanish = "Cantaron Where Are You? en el faro.";
    expect(markedPair(invertedMark, "en>es", "They sang Where Are You? there.", spanish)).not.toBe(
      spanish,
    );
    const alone = "Where Are You?";
    expect(markedPair(invertedMark, "en>es", "They sang Where Are You?", alone)).toBe(alone);
  });
});
