import { describe, expect, it } from "vitest";
import { dates } from "#lib/core/checks/facts/dates.ts";
import { findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>uk", "le 24 février", "24 ⟦січня⟧", "24 лютого"],
  ["en>es", "on March 14", "el 14 de ⟦mayo⟧", "el 14 de marzo"],
  [
    "en>fr",
    "since February’s storm",
    "depuis la tempête de ⟦juillet⟧",
    "depuis la tempête de février",
  ],
  ["fr>en", "depuis juillet", "since ⟦February⟧’s storm", "since July’s storm"],
  ["es>de", "en diciembre", "im ⟦Oktober⟧", "im Dezember"],
  ["en>uk", "in December", "у ⟦жовтні⟧", "у грудні"],
  ["en>fr", "on Sunday", "le ⟦lundi⟧", "le dimanche"],
  ["uk>en", "у п’ятницю", "on ⟦Thursday⟧", "on Friday"],
  ["ru>en", "в марте 1921 года, 8 марта", "in 1921, on ⟦April⟧ 8", "in 1921, on March 8"],
] as const;

const SILENT = [
  ["en>fr", "on Sunday", "hier"],
  ["en>es", "on 11 February 2018", "el 11.02.2018"],
  ["en>fr", "you may go", "Mars est une planète"],
  ["en>de", "they march on", "im Mai"],
  ["fr>en", "en mars et en mai 1871", "in March and May 1871"],
  ["en>uk", "on Wednesday, in January", "у середу, в січні"],
  ["zh>en", "2月10日", "on February 10"],
  ["ar>en", "في مارس", "in March"],
] as const;

describe("dates", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(dates, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(dates, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(dates, languages, source, target)).toBe(target);
  });
});
