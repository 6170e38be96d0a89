import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAt, linkSentences, type RowTexts } from "#lib/core/align/sentence-links.ts";

// Notation: an edition a line, `language: segment / segment`; each is based on the one before.
function row(written: string): RowTexts[] {
  return written
    .trim()
    .split("\n")
    .map((line, index) => {
      const [, language = "", texts = ""] = /^\s*(\w+):\s*(.*)$/.exec(line) ?? [];
      const basedOn = index === 0 ? null : index - 1;
      return { language, basedOn, texts: texts === "" ? [] : texts.split(" / ") };
    });
}

/** The links as `fr | en`, the sentences of one edition joined. */
function linked(editions: readonly RowTexts[]): string[] {
  return linkSentences(editions).map((link) =>
    editions
      .map(({ texts }, edition) =>
        link
          .filter((place) => place.edition === edition)
          .map(({ segment, start, end }) => texts[segment]?.slice(start, end).trim())
          .join(" "),
      )
      .join(" | "),
  );
}

const FERRY = `
  fr: Le bac quitte Kyiv à 6 heures avec 1 200 passagers. Il traverse le fleuve. Puis il revient lentement sous la pluie.
  en: The ferry leaves Kyiv at 6 with 1,200 passengers. / It crosses the river and then it slowly comes back in the rain.
  uk: Пором відпливає з Києва о 6-й із 1200 пасажирами. Він перетинає річку, а тоді повільно повертається під дощем.`;

describe("linkSentences()", () => {
  test("links what says the same over all editions and segments of a row", () => {
    expect(linked(row(FERRY))).toEqual([
      "Le bac quitte Kyiv à 6 heures avec 1 200 passagers. | The ferry leaves Kyiv at 6 with 1,200 passengers. | Пором відпливає з Києва о 6-й із 1200 пасажирами.",
      "Il traverse le fleuve. Puis il revient lentement sous la pluie. | It crosses the river and then it slowly comes back in the rain. | Він перетинає річку, а тоді повільно повертається під дощем.",
    ]);
  });

  test("leaves a sentence without counterpart alone where an edition has nothing to say", () => {
    expect(linked(row("en: He came at 6. He left at 9.\nar:"))).toEqual([
      "He came at 6. | ",
      "He left at 9. | ",
    ]);
  });

  test("has nothing to link in an empty row", () => {
    expect(linked(row("en:\nar:"))).toEqual([]);
  });
});

describe("linkAt()", () => {
  const links = linkSentences(row(FERRY));

  test("finds the link of a sentence by an offset in its segment", () => {
    expect(linkAt(links, 2, 0, 3)).toBe(links[0]);
    expect(linkAt(links, 1, 1, 0)).toBe(links[1]);
  });

  test("takes a caret between two sentences for the one that begins, and at the end for the last", () => {
    const [, second] = links[1]?.filter((place) => place.edition === 0) ?? [];
    expect(linkAt(links, 0, 0, second?.start ?? -1)).toBe(links[1]);
    expect(linkAt(links, 0, 0, second?.end ?? -1)).toBe(links[1]);
  });

  test("finds nothing past the text", () => {
    expect(linkAt(links, 1, 0, 500)).toBeUndefined();
  });
});

const sentence = fc.constantFrom("Він пішов.", "12 кораблів!", "Il vint.", "夜。", "نعم.", "…");
const texts = fc.array(
  fc.array(sentence, { maxLength: 4 }).map((parts) => parts.join(" ")),
  {
    maxLength: 3,
  },
);

test("links hold every sentence of the row once, in the order of each column", () => {
  fc.assert(
    fc.property(texts, texts, texts, (fr, en, uk) => {
      const editions = [
        { language: "fr", basedOn: null, texts: fr },
        { language: "en", basedOn: 0, texts: en },
        { language: "uk", basedOn: 1, texts: uk },
      ];
      const places = linkSentences(editions).flat();
      const columns = editions.map((_, edition) =>
        places
          .filter((place) => place.edition === edition)
          .map(({ segment, start, end }) => editions[edition]?.texts[segment]?.slice(start, end))
          .join(""),
      );
      expect(columns).toEqual(editions.map((edition) => edition.texts.join("")));
    }),
  );
});
