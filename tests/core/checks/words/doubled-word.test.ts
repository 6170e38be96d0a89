import { describe, expect, it } from "vitest";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "She opened ⟦the the⟧ window.", "She opened the window."],
  ["en", "⟦The the⟧ window was open.", "The window was open."],
  ["es", "llegaron ⟦a a⟧ esta república", "llegaron a esta república"],
  ["uk", "і ⟦що що⟧ «білоруси розділені»", "і що «білоруси розділені»"],
  ["fr", "sur ⟦d’autres d’autres⟧ plages", "sur d’autres plages"],
  ["el", "άνοιξε ⟦το το⟧ παράθυρο", "άνοιξε το παράθυρο"],
  ["de", "Er stand in ⟦der der⟧ Tür.", "Er stand in der Tür."],
  ["de", "Sie warteten auf ⟦den den⟧ Zug.", "Sie warteten auf den Zug."],
  ["en", "He said ⟦that that⟧ the plan failed.", "He said that the plan failed."],
  ["en", "They saw ⟦her her⟧ in the park.", "They saw her in the park."],
  ["en", "The house ⟦is is⟧ old.", "The house is old."],
  ["en", "There is ⟦no no⟧ reason for it.", "There is no reason for it."],
  ["uk", "Він ⟦ледве ледве⟧ встиг.", "Він ледве встиг."],
  ["de", "Er kennt ⟦das das⟧ Haus.", "Er kennt das Haus."],
  ["ar", "فتحت ⟦النافذة النافذة⟧ ببطء", "فتحت النافذة ببطء"],
] as const;

const SILENT = [
  ["en", "They had had enough of it."],
  ["fr", "Nous nous levons, vous vous couchez."],
  ["de", "Die Frau, die die Tür schloss, ging."],
  ["de", "Das Kind, das das Fenster öffnete, lachte."],
  ["nl", "De man, die die deur sloot, ging."],
  ["vi", "trời xanh xanh"],
  ["en", "They flew to Pago Pago."],
  ["en", "It went bla bla bla all night."],
  ["en", "President Moon Jae-in in Seoul"],
  ["en", "No, no, and then more. More came."],
  ["en", "rows 10 10 and 12"],
  ["en", "I know that that is true."],
  ["en", "She gave her her book."],
  ["en", "What it is is hard to say."],
  ["en", "No, no no thank you."],
  ["fr", "Elle va se faire faire un costume."],
  ["fr", "Oui oui, il est là."],
  ["es", "No no, así no. Eso sí sí."],
  ["it", "Camminava piano piano e via via più stanco."],
  ["de", "Er sagt, dass das das Beste ist."],
  ["ja", "時々ゆっくり歩く"],
] as const;

describe("doubled-word", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(doubledWord, language, text)).toBe(notation);
    expect(fixed(text, findIn(doubledWord, language, text))).toBe(after);
  });

  it("offers the hyphen where Ukrainian doubles with one", () => {
    const [finding] = findIn(doubledWord, "uk", "Вона дуже дуже рада.");
    expect(finding?.fixes).toEqual(["дуже", "дуже-дуже"]);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(doubledWord, language, text)).toBe(text);
  });
});
