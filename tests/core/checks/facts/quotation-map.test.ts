import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { quotationMap } from "#lib/core/checks/facts/quotation-map.ts";
import { documentOf, findInPair, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found.
const FOUND = [
  [
    "fr>en",
    "Elle a dit : « Le port rouvrira dès la fin avril. »",
    "She ⟦said the port would reopen at the end of April⟧.",
  ],
  [
    "en>uk",
    "The port reopens in April, she said.",
    "⟦«Порт знову запрацює у квітні цього року»⟧, сказала вона.",
  ],
  [
    "en>de",
    "He said “the port is open now” and that it will stay so.",
    "Er sagte „der Hafen ist jetzt offen“ und ⟦„er wird es auch bleiben, bis der Winter kommt“⟧.",
  ],
] as const;

const SILENT = [
  // A word, a name, a title.
  ["en>fr", "The “ghost” ship sank.", "Le navire fantôme coula."],
  ["en>uk", "He works for Norma.", "Він працює в компанії «Норма»."],
  ["en>de", "I read Winter in the Old Port.", "Ich las „Der lange Winter im alten Hafen“."],
  // One quotation in two parts.
  [
    "en>fr",
    "“The port is open now, and it will stay so,” she said.",
    "« Le port est ouvert », dit-elle, « et il le restera. »",
  ],
  // Runs over the paragraph.
  ["fr>en", "« Le port rouvrira dès la fin avril.", "The port will reopen in April."],
  // Other ways to set off speech.
  ["fr>en", "« Le port rouvrira dès avril. »", "‘The port will reopen in April.’"],
  ["fr>en", "« Le port rouvrira dès avril. »", "' The port will reopen in April. '"],
  ["en>es", "“The port will reopen in April.”", "—El puerto reabrirá en abril."],
  ["en>fr", "“The port will reopen in April.”", "_Le port rouvrira en avril._"],
  // As many on both sides.
  ["fr>en", "Il dit « le port est ouvert ici ».", "He said “the port is open here”."],
  ["fr>en", "Le port est ouvert.", "The port is open, don't worry: it's 5'."],
] as const;

describe("quotation-map", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation) => {
    expect(markedPair(quotationMap, languages, source, unmarked(notation))).toBe(notation);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(quotationMap, languages, source, target)).toBe(target);
  });

  it("is silent in an edition that sets off speech by dashes", () => {
    const source = "“We leave at dawn. The boat is ready.”\n“The sea is calm at this hour.”";
    const target = "— Salimos al alba.\nEl mar está en calma a esta hora.";
    expect(findInPair(quotationMap, "en>es", source, target)).toEqual([]);
  });

  it("takes what agrees with the original for right", () => {
    const texts = [
      "Elle a dit que le port rouvrirait en avril.",
      "She said “the port will reopen in April”.",
      "Dijo que el puerto reabriría en abril.",
    ];
    const found = checkDocument(documentOf("fr>en>es", texts), { checks: [quotationMap] });
    expect(found.map(({ edition }) => edition)).toEqual([1]);
  });

  it("says nothing of two texts with the same marks, and as much of many marks as of few", () => {
    const piece = fc.constantFrom(
      "« ",
      " »",
      "“",
      "”",
      '"',
      "„",
      "the port is open now",
      ", ",
      "—",
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(findInPair(quotationMap, "fr>fr", one, one)).toEqual([]);
        for (const { start, end } of findInPair(quotationMap, "fr>fr", one, other)) {
          expect(0 <= start && start < end && end <= other.length).toBe(true);
        }
      }),
    );
  });
});
