import { describe, expect, it } from "vitest";
import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { HOSTILE_RELAYS, hostileDocument } from "../../bench/checks/hostile.ts";
import { documentOf } from "./marked.ts";

// Work that grows with the square of this takes minutes; all that is linear takes a second, a fraction of what a test may.
const LENGTH = 200_000;

describe("all checks together", () => {
  it.each(HOSTILE_RELAYS)("come to an end on long paragraphs that differ: %s", (name) => {
    const document = hostileDocument(name, LENGTH);
    const outside = checkDocument(document, { checks: ALL_CHECKS }).filter(
      ({ edition, paragraph, start, end }) => {
        const { length = 0 } = document.editions[edition]?.paragraphs[paragraph] ?? {};
        return start > end || end > length;
      },
    );
    expect(outside).toEqual([]);
  });

  it.each(["en_US", "x-klingon", ""])("read a text whose language is no tag: “%s”", (language) => {
    const text = "On Monday, 5 May 2021, 1,234.5 km (汉字) of “the the road”.";
    const document = documentOf(`fr>${language}`, ["Le lundi 5 mai 2021.", text]);
    expect(() => checkDocument(document, { checks: ALL_CHECKS })).not.toThrow();
  });
});
