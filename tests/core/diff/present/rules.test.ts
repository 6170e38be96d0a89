import { describe, expect, test } from "vitest";
import { separateCorrections } from "#lib/core/diff/present/corrections.ts";
import { standingEnclosures } from "#lib/core/diff/present/enclosures.ts";
import { joinIslands } from "#lib/core/diff/present/islands.ts";
import { slideToBoundaries } from "#lib/core/diff/present/slide.ts";
import { apartFromStop } from "#lib/core/diff/present/stops.ts";
import { wholeNames } from "#lib/core/diff/present/whole-names.ts";
import { wholeSpace } from "#lib/core/diff/present/whole-space.ts";
import { arranged, each } from "./arranged.ts";

describe("standingEnclosures() lets the stop move, not what encloses words", () => {
  test.each([
    ["«Кінець[/»].[»/]", "«Кінець[./]»[/.]"],
    ['"The end["/],[/"] he said', '"The end[/,]"[,/] he said'],
    ["„Ende[“/].[/“] Aus", "„Ende[/.]“[./] Aus"],
    ["(so it is[/)].[)/]", "(so it is[./])[/.]"],
    ["كتب «نعم[/»].[»/]", "كتب «نعم[./]»[/.]"],
    [
      "but a stop that passes a stop stays: so[/,].[,/]",
      "but a stop that passes a stop stays: so[/,].[,/]",
    ],
    ["and words that pass a mark: [one/],[/one]", "and words that pass a mark: [one/],[/one]"],
  ])("%s", (notation, expected) => {
    expect(arranged(notation, standingEnclosures)).toBe(expected);
  });
});

describe("slideToBoundaries() puts what was added or deleted", () => {
  test.each([
    ["at a word", "one[ two/] three", "one [two /]three"],
    ["at a sentence", "One[. New/]. Two.", "One. [New. /]Two."],
    ["at a sentence within quotation marks", "«Так[. Ні/]. Але»", "«Так. [Ні. /]Але»"],
    ["at a line", "one\n[two\n/]three", "one\n[two\n/]three"],
    ["at a paragraph", "one\n[\ntwo\n/]\nthree", "one\n\n[two\n\n/]three"],
    ["not inside white space", "one [/ two ]three", "one[/  two] three"],
    ["at a Devanagari sentence", "एक[। दो/]। तीन", "एक। [दो। /]तीन"],
    ["where it is, if the text allows no other place", "one[, two/] three", "one[, two/] three"],
    ["a unit away from the change before", "[x/y] [a /]a b", "[x/y] [a /]a b"],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, slideToBoundaries)).toBe(expected);
  });
});

describe("joinIslands()", () => {
  test.each([
    [
      "joins across white space",
      "he [walked/ran] [home/away] at noon today",
      "he [walked home/ran away] at noon today",
    ],
    [
      "joins across a run of it",
      "he [walked/ran]  [home/away] at noon today",
      "he [walked  home/ran  away] at noon today",
    ],
    [
      "not across a line end",
      "he [walked/ran]\n[home/away] at noon today",
      "he [walked/ran]\n[home/away] at noon today",
    ],
    [
      "nor across a void",
      "he [walked/ran]          [home/away] at noon today",
      "he [walked/ran]          [home/away] at noon today",
    ],
    [
      "not across a mark",
      "he [walked/ran], [home/away] at noon today",
      "he [walked/ran], [home/away] at noon today",
    ],
    [
      "not across a word",
      "he [walked/ran] on [alone/away] at noon today",
      "he [walked/ran] on [alone/away] at noon today",
    ],
    [
      "but across one in a text written anew",
      "[walked/ran] on [alone/away]",
      "[walked on alone/ran on away]",
    ],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, joinIslands)).toBe(expected);
  });
});

describe("separateCorrections()", () => {
  test.each([
    [
      "keeps corrections of neighbouring words apart",
      "from [kyiv minsk/Kyiv Minsk]",
      "from [kyiv/Kyiv] [minsk/Minsk]",
    ],
    [
      "in any number",
      "[великий старе місто/великого старого міста]",
      "[великий/великого] [старе/старого] [місто/міста]",
    ],
    [
      "with words between that both have",
      "[kyiv and minsk/Kyiv and Minsk]",
      "[kyiv/Kyiv] and [minsk/Minsk]",
    ],
    ["a corrected dash beside a corrected word", "[- ах/— Ах]!", "[-/—] [ах/Ах]!"],
    ["a corrected mark beside a replaced phrase", "[- як раз/— саме]", "[-/—] [як раз/саме]"],
    ["with a mark that was added to one", "[kyiv minsk/Kyiv, Minsk]", "[kyiv/Kyiv,] [minsk/Minsk]"],
    ["a correction from a replaced word", "[big house/large houses]", "[big/large] [house/houses]"],
    [
      "a plain correction from a replaced phrase",
      "[a lot of informations/much information]",
      "[a lot of/much] [informations/information]",
    ],
    [
      "leaves a word that is little alike with the phrase beside it",
      "[in that time/those times]",
      "[in that/those] [time/times]",
    ],
    [
      "and all between two replaced parts",
      "[one house two/three houses four five]",
      "[one house two/three houses four five]",
    ],
    [
      "and words of two letters, which share one by chance",
      "[не те/чи то] місто",
      "[не те/чи то] місто",
    ],
    ["inflected Arabic words", "[كتاب قديم/كتابا قديما]", "[كتاب/كتابا] [قديم/قديما]"],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, each(separateCorrections))).toBe(expected);
  });
});

describe("separateCorrections() of a long change", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `слово${at}`);

  test("keeps words apart that were all corrected, as after a change of case", () => {
    const expected = words(40).map((word) => `[${word}/${word.toUpperCase()}]`);
    const text = words(40).join(" ");
    const notation = `[${text}/${text.toUpperCase()}]`;
    expect(arranged(notation, each(separateCorrections))).toBe(expected.join(" "));
  });

  test("leaves it whole where some of them were replaced", () => {
    const text = words(40).join(" ");
    const notation = `[${text}/${text.toUpperCase().replace("СЛОВО7 ", "ІНШЕ ")}]`;
    expect(arranged(notation, each(separateCorrections))).toBe(notation);
  });
});

describe("apartFromStop()", () => {
  test.each([
    ["an added comma stands by itself", "прийшов[ та/, і] пішов", "прийшов[/,] [та/і] пішов"],
    ["so does a deleted one", "he came[, and/ but] went", "he came[,/] [and/but] went"],
    [
      "before a phrase as well",
      "канікул[ в той час коли/, тоді як] вони",
      "канікул[/,] [в той час коли/тоді як] вони",
    ],
    ["an Arabic comma", "جاء[ ثم/، لكن] ذهب", "جاء[/،] [ثم/لكن] ذهب"],
    [
      "a comma with nothing behind it belongs to the phrase",
      "he came[ and/,] went",
      "he came[ and/,] went",
    ],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, each(apartFromStop))).toBe(expected);
  });
});

describe("wholeNames()", () => {
  test.each([
    [
      "takes an address whole",
      "see www.kyiv.[ua/info] soon",
      "see [www.kyiv.ua/www.kyiv.info] soon",
    ],
    ["from its middle", "see www.[kyiv/lviv].ua soon", "see [www.kyiv.ua/www.lviv.ua] soon"],
    ["with all that changed in it", "at [kyiv/lviv].[ua/info] soon", "at [kyiv.ua/lviv.info] soon"],
    ["but no sentence without its space", "це [він/вона].Потім", "це [він/вона].Потім"],
    ["nor what was only added", "він.[/ ]потім", "він.[/ ]потім"],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, wholeNames)).toBe(expected);
  });
});

describe("wholeSpace()", () => {
  test.each([
    ["takes a gap whole", "one [ /]two", "one[  / ]two"],
    ["also where it has become wider", "one\n[/\n]two", "one[\n/\n\n]two"],
    ["with a mark that has changed beside it", "one[,  /;] two", "one[,   /; ]two"],
    ["but leaves it between two corrections", "[one/two] [ three/four]", "[one/two] [ three/four]"],
    [
      "and shows of a void what changed",
      "one                     [ /]two",
      "one                     [ /]two",
    ],
    ["and beside a word that was only deleted", "one [or /] two", "one [or /] two"],
  ])("%s", (_, notation, expected) => {
    expect(arranged(notation, wholeSpace)).toBe(expected);
  });
});
