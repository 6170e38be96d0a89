import { describe, expect, it } from "vitest";
import { links } from "#lib/core/checks/facts/links.ts";
import { findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>en", "(https://a.example/1)", "(⟦https://a.example/2⟧)", "(https://a.example/1)"],
  ["en>uk", "see www.a.example.", "див. ⟦www.b.example⟧.", "див. www.a.example."],
  ["en>es", "to ann@a.example", "a ⟦anne@a.example⟧", "a ann@a.example"],
  ["en>fr", "by @ann_lee", "par ⟦@anne_lee⟧", "par @ann_lee"],
  ["en>de", "%1$s of %2$s", "%1$s von ⟦%3$s⟧", "%1$s von %2$s"],
  ["en>fr", "a <b>bold</b> word", "un mot <b>gras⟦<b>⟧", "un mot <b>gras</b>"],
  ["en>fr", "Dear {{name}}", "Chère ⟦madame⟧", "Chère madame"],
] as const;

const SILENT = [
  ["fr>en", "https://a.example/fr/page", "https://a.example/en/page"],
  ["fr>en", "https://fr.a.example/", "https://en.a.example/"],
  ["en>fr", "see https://a.example/x for more", "plus de détails en ligne"],
  ["en>uk", "5 % of 20", "5 % із 20"],
  ["en>ar", "{name}, 3 < 5", "{name} ٣ < ٥"],
  ["en>fr", "mail me @ home", "écrivez-moi"],
] as const;

describe("links", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(links, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(links, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(links, languages, source, target)).toBe(target);
  });
});
