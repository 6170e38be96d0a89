import { describe, expect, test } from "vitest";
import { guessColumns, type SampleRow } from "#lib/core/formats/tables/guess-columns.ts";
import { languageNamed } from "#lib/core/formats/tables/language-names.ts";

/** Rows of cells parted by `|`; a number is no text. */
const rows = (lines: readonly string[]): SampleRow[] =>
  lines.map(
    (line) => new Map(line.split("|").map((cell, at) => [at, /^[\d.]+$/.test(cell) ? null : cell])),
  );

/** A choice as `columns of texts with their languages; column of names; h where the first row is a header`. */
function guess(...lines: string[]): string {
  const { texts, id, header } = guessColumns(rows(lines), null);
  const shown = texts.map(({ column, language }) => `${column} ${language}`).join(", ");
  return `${shown}; ${id ?? "-"}${header ? "; h" : ""}`;
}

describe("guessColumns()", () => {
  test.each([
    [["English|Deutsch|Notes", "A duck|Eine Ente|seen"], "0 en, 1 de; -; h"],
    [["id|source|target", "a1|One|Uno"], "1 und, 2 und; 0; h"],
    [["Key|Text", "k1|One two"], "1 und; 0; h"],
    [["text_en|text_fr|author", "One|Un|Jo"], "0 en, 1 fr; -; h"],
    [["id|en", "satu dua tiga|one two three", "empat lima|four five"], "0 id, 1 en; -; h"],
    [["id|en", "x1|one two three"], "1 en; 0; h"],
    [["Українська|العربية", "Один|واحد"], "0 uk, 1 ar; -; h"],
    [["Chapter one begins|1", "It rained.|2"], "0 und; -"],
    [["It rained.|Il pleuvait.", "It went on.|Cela continua."], "0 und, 1 und; -"],
    [["w wa", "He said no|de"], "0 und; -"],
    [["Name|Price", "12|7.5", "3|2"], "1 und; -"],
    [["1|2", "3|4"], "; -"],
  ])("%j are %s", (lines, expected) => {
    expect(guess(...lines)).toBe(expected);
  });
});

describe("languageNamed()", () => {
  test.each([
    ["pt_BR", "pt-BR"],
    ["ZH-hant", "zh-Hant"],
    ["Brazilian Portuguese", "pt-BR"],
    ["français", "fr"],
    ["Українська", "uk"],
    ["German ", "de"],
    ["xx", null],
    ["Text", null],
    ["constructor", null],
  ])("%s names %s", (words, tag) => {
    expect(languageNamed(words)).toBe(tag);
  });
});
