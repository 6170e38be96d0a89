import { describe, expect, it } from "vitest";
import { MARK_CHECKS } from "#lib/core/checks/marks/all.ts";
import { findIn, findInPair, fixed, marked, markedPair, unmarked } from "../marked.ts";

const EXAMPLES = MARK_CHECKS.flatMap((check) =>
  (check.examples ?? []).map((example) => [check.id, check, example] as const),
);

describe("the examples of marks", () => {
  it("are given by every check", () => {
    expect(
      MARK_CHECKS.filter(({ examples = [] }) => examples.length < 2).map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(EXAMPLES)("%s", (_, check, { language, text, mended, base }) => {
    const plain = unmarked(text);
    const pair = base ? `${base.language}>${language}` : "";
    expect(base ? markedPair(check, pair, base.text, plain) : marked(check, language, plain)).toBe(
      text,
    );
    const found = base ? findInPair(check, pair, base.text, plain) : findIn(check, language, plain);
    expect(fixed(plain, found)).toBe(mended);
  });
});
