import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { untranslatedParagraph } from "#lib/core/checks/structure/untranslated-paragraph.ts";
import { documentOf, findInPair } from "../marked.ts";

const ENGLISH = "For his part, he has stated on several occasions that he is not planning it.";

const FOUND = [
  ["en>es", ENGLISH, ENGLISH],
  ["en>es", ENGLISH, "For his part, he has said more than once that this is not in his plans."],
  ["en>uk", ENGLISH, ENGLISH],
  [
    "uk>en",
    "Зі свого боку він неодноразово це заявляв.",
    "Зі свого боку він неодноразово це заявляв.",
  ],
  ["fr>en", "La barque était restée au milieu du lac.", "La barque était restée au milieu du lac."],
] as const;

const SILENT = [
  ["en>es", ENGLISH, "Por su parte, ha declarado varias veces que no lo contempla."],
  ["fr>en", "Source : BFM TV", "Source: BFM TV"],
  ["en>es", "Olena Bondar, Kyiv", "Olena Bondar, Kyiv"],
  ["en>fr", "Vladimir Kavardarkov and Gjorge Ivanov", "Vladimir Kavardarkov et Gjorge Ivanov"],
  ["en>de", "Il faut bien le faire.", "Il faut bien le faire."],
  ["en-GB>en-US", ENGLISH, ENGLISH],
  ["en>uk", "Read The New York Times", "Читайте The New York Times"],
  ["en>es", "Hotel central", "Hotel central"],
] as const;

describe("untranslated-paragraph", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, target) => {
    const [finding] = findInPair(untranslatedParagraph, languages, source, target);
    expect(finding).toMatchObject({ start: 0, end: target.length, fixes: [] });
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(findInPair(untranslatedParagraph, languages, source, target)).toEqual([]);
  });

  it("finds the language of the original in a target that was made from a pivot", () => {
    const french = "Il a dit que la maison était dans la rue.";
    const document = documentOf("fr>en>es", [
      french,
      "He said the house was in the street.",
      french,
    ]);
    expect(checkDocument(document).map(({ edition, check }) => `${edition} ${check}`)).toEqual([
      "2 untranslated-paragraph",
    ]);
  });

  it("keeps other checks from judging the paragraph by the wrong language", () => {
    const source = `${ENGLISH} It has 60,000 men.`;
    expect(findAll("en>es", source, source)).toEqual(["untranslated-paragraph"]);
  });
});

function findAll(languages: string, source: string, target: string): string[] {
  return checkDocument(documentOf(languages, [source, target])).map(({ check }) => check);
}
