import { expect, test } from "vitest";
import { guessTitle } from "#app/_features/import-texts/guess-title.ts";

const PROSE = "Les 12 bateaux de pêche quitteront le port dès demain matin, après trois semaines.";

test.each([
  ["a heading", "port.txt", "Le port rouvre demain", "Le port rouvre demain"],
  ["a heading in Ukrainian", "uk.txt", "Порт знову відкриється", "Порт знову відкриється"],
  ["the file's name before prose", "port-de_saint-malo.txt", PROSE, "port de saint malo"],
  ["the name without language and ending", "reportage.fr.txt", PROSE, "reportage"],
  [
    "the opening words where the name is a language",
    "fr.txt",
    PROSE,
    "Les 12 bateaux de pêche quitteront le port dès demain matin,",
  ],
  [
    "the name of a text that ends with a question",
    "enquête.md",
    "Qui a vendu le port ?",
    "enquête",
  ],
  ["nothing of nothing", ".txt", "", ""],
])("guessTitle() takes %s", (_, name, opening, title) => {
  expect(guessTitle({ name, paragraphs: opening === "" ? [] : [opening] })).toBe(title);
});

test("guessTitle() has no title before there is a text", () => {
  expect(guessTitle(undefined)).toBe("");
});
