import { describe, expect, test } from "vitest";
import { tableAuthors, tableOutcome } from "#lib/core/formats/review-table/plan-table.ts";
import type { CellChange } from "#lib/core/formats/review-table/table-grid.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

const SENT = "Der alte Mann und das Meer.";

function outcome(text: string, ours = SENT, hasDamagedTags = false) {
  const marks = { edition: 2, segment: 1, revision: 1, changes: [], comments: [], status: "" };
  const came = { ...marks, text, original: SENT, isChanged: text !== SENT };
  return tableOutcome({ came, sent: SENT, ours, codes: [], hasDamagedTags, language: "de" });
}

describe("tableOutcome()", () => {
  const [YOUNG, LAKE] = [SENT.replace("alte", "junge"), SENT.replace("das Meer", "der See")];
  test.each([
    ["came back as it was sent", SENT, SENT, "unchanged", SENT],
    ["came back as it was sent, and the desk went on", SENT, LAKE, "unchanged", LAKE],
    ["was changed in the table", YOUNG, SENT, "changed", YOUNG],
    ["was changed alike", YOUNG, YOUNG, "same", YOUNG],
    ["was changed elsewhere", YOUNG, LAKE, "merged", YOUNG.replace("das Meer", "der See")],
    ["was changed in one place", YOUNG, SENT.replace("alte", "müde"), "conflict", null],
    ["has a line break now", SENT.replace(" und", "\nund"), SENT, "damaged", null],
    ["has a code that nobody knows", `${SENT}${codeCharacter(3)}`, SENT, "damaged", null],
  ])("tells of a text that %s", (_, came, ours, kind, text) => {
    expect(outcome(came, ours)).toMatchObject({ kind, text });
  });

  test("takes nothing for a text that its file locks", () => {
    const marks = { edition: 2, segment: 1, revision: 1, changes: [], comments: [], status: "" };
    const came = { ...marks, text: YOUNG, original: SENT, isChanged: true };
    const known = { sent: SENT, ours: SENT, codes: [], hasDamagedTags: false, language: "de" };
    const locked = tableOutcome({ came, ...known, isLocked: true });
    expect(locked).toMatchObject({ kind: "damaged", problem: "locked", text: null });
  });

  test("does not take a text whose markup was damaged, unless nothing else was changed", () => {
    expect(outcome(YOUNG, SENT, true)).toMatchObject({ kind: "damaged", problem: "damaged-tags" });
    expect(outcome(SENT, SENT, true)).toMatchObject({ kind: "unchanged", problem: null });
  });
});

describe("tableAuthors()", () => {
  const change = (
    author: string,
    day: number,
    text: string,
    kind: CellChange["kind"] = "inserted",
  ) => {
    return { kind, author, date: `2026-11-0${day}T10:00:00Z`, text };
  };
  test.each<[string, CellChange[], string | null]>([
    ["nobody who only changed the look", [change("Ана", 1, "x", "formatted")], null],
    ["the one who changed it last", [change("Ана", 2, "dlouhý"), change("Jan", 3, "x")], "Jan"],
    [
      "of two at one time, the one who changed more",
      [change("Ана", 2, "xy"), change("Jan", 2, "x")],
      "Ана",
    ],
    ["nobody without a name", [change(" ", 2, "x")], null],
  ])("names %s", (_, changes, author) => {
    expect(tableAuthors({ changes }).author).toBe(author);
  });
});
