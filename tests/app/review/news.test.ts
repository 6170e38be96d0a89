import { describe, expect, test } from "vitest";
import { type Facts, type News, newsOf } from "#app/_features/review/saving/news.ts";

const QUIET: Facts = { saving: undefined, hasDraft: false, standing: "Untouched" };
const SAVING: Facts = { ...QUIET, saving: "saving", hasDraft: true };

describe("newsOf()", () => {
  test.each<[string, Facts | undefined, Facts, News[]]>([
    ["tells nothing of a segment that was not known", undefined, QUIET, []],
    ["tells nothing while all stays as it was", QUIET, QUIET, []],
    ["tells nothing of a key that is typed", QUIET, { ...QUIET, hasDraft: true }, []],
    ["does not tell that saving begins", { ...QUIET, hasDraft: true }, SAVING, []],
    ["tells that a text is saved", SAVING, QUIET, ["saved"]],
    ["does not call saved what waits for an answer", SAVING, { ...QUIET, hasDraft: true }, []],
    ["tells that saving failed", SAVING, { ...SAVING, saving: "failed" }, ["failed"]],
    ["tells that a text waits", SAVING, { ...SAVING, saving: "waiting" }, ["waiting"]],
    ["tells a new standing", QUIET, { ...QUIET, standing: "Reviewed" }, ["standing"]],
    ["tells both at once", SAVING, { ...QUIET, standing: "Edited" }, ["saved", "standing"]],
    ["is silent when standings become known", { ...QUIET, standing: null }, QUIET, []],
  ])("%s", (_, before, now, news) => {
    expect(newsOf(before, now)).toEqual(news);
  });
});
