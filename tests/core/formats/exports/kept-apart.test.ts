import { expect, test } from "vitest";
import { keptApart } from "#lib/core/formats/exports/tracked/kept-apart.ts";

/** What is typed before and behind a paragraph of one letter, by whom and when. */
function edit(paragraph: number, before: string, behind: string, by: string, time: string) {
  const hand = { author: by, date: `2026-11-21T${time}Z` };
  const at = before.length;
  const changes = [
    { fromA: 0, toA: 0, fromB: 0, toB: at, ...hand },
    { fromA: 1, toA: 1, fromB: at + 1, toB: at + 1 + behind.length, ...hand },
  ].filter(({ fromB, toB }) => toB > fromB);
  return { slot: "", paragraph, received: "я", text: `${before}я${behind}`, changes };
}

test.each([
  [
    "one author, one time",
    [edit(0, "", "!", "Ольга", "10:00:00"), edit(1, "А ", "", "Ольга", "10:00:30")],
    "10:00:00 10:03:30",
  ],
  [
    "the end of an hour",
    [edit(0, "", "!", "Ольга", "10:59:50"), edit(1, "А ", "", "Ольга", "11:00:10")],
    "10:59:50 11:03:10",
  ],
  [
    "a minute that has no later one",
    [edit(0, "", "!", "Ольга", "10:58:00"), edit(1, "А ", "", "Ольга", "10:58:00")],
    "10:58:00 10:55:00",
  ],
  [
    "three in a row",
    [0, 1, 2].map((at) => edit(at, "А ", "!", "Ольга", "10:00:00")),
    "10:00:00 10:00:00 10:03:00 10:00:00 10:03:00 10:00:00",
  ],
  [
    "two authors",
    [edit(0, "", "!", "Ольга", "10:00:00"), edit(1, "А ", "", "Ivo", "10:00:00")],
    "10:00:00 10:00:00",
  ],
  [
    "two times",
    [edit(0, "", "!", "Ольга", "10:00:00"), edit(1, "А ", "", "Ольга", "10:05:00")],
    "10:00:00 10:05:00",
  ],
  [
    "a paragraph between",
    [edit(0, "", "!", "Ольга", "10:00:00"), edit(2, "А ", "", "Ольга", "10:00:00")],
    "10:00:00 10:00:00",
  ],
])("keptApart() of %s", (_, edits, times) => {
  const dates = keptApart(edits).flatMap(({ changes }) =>
    changes?.map(({ date }) => date.slice(11, 19)),
  );
  expect(dates.join(" ")).toBe(times);
});
