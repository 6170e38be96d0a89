import { describe, expect, it } from "vitest";
import { loadSpellers } from "#lib/adapters/spellers.ts";
import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { Check, Example, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { documentOf, fixed, unmarked, withBrackets } from "./marked.ts";

const EXAMPLES = ALL_CHECKS.flatMap((check) =>
  (check.examples ?? []).map((example) => ({ check, example, text: example.text })),
);

// Dictionaries that are always installed.
const spellers = await loadSpellers(["en", "fr", "es"]);

/** What a check says of an example's text, paragraph by paragraph. */
function findIn(check: Check, { language, base, received }: Example, text: string): Finding[] {
  const plain = base
    ? documentOf(`${base.language}>${language}`, [base.text, text])
    : documentOf(language, [text]);
  const editions = plain.editions.map((edition) =>
    received ? { ...edition, received: [received] } : edition,
  );
  const document = { ...plain, editions };
  const own = base ? 1 : 0;
  return checkDocument(document, { checks: [check], spellers }).filter(
    ({ edition }) => edition === own,
  );
}

/** Applies something to each paragraph with its own findings. */
function perParagraph(
  text: string,
  findings: readonly Finding[],
  apply: (paragraph: string, own: readonly Finding[]) => string,
): string {
  const own = (at: number) => findings.filter(({ paragraph }) => paragraph === at);
  return text
    .split("\n")
    .map((paragraph, at) => apply(paragraph, own(at)))
    .join("\n");
}

describe("every check", () => {
  it("has examples to explain it", () => {
    const without = ALL_CHECKS.filter(({ examples = [] }) => examples.length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(EXAMPLES)("$check.id finds what its example shows: $text", ({ check, example }) => {
    const text = unmarked(example.text);
    const findings = findIn(check, example, text);
    expect(perParagraph(text, findings, withBrackets)).toBe(example.text);
    expect(perParagraph(text, findings.filter(hasFix), fixed)).toSatisfy(
      (after) => after === example.mended || !findings.every(hasFix),
    );
  });

  it.each(EXAMPLES)(
    "$check.id is silent on the mended text: $example.mended",
    ({ check, example }) => {
      expect(findIn(check, example, example.mended)).toEqual([]);
    },
  );
});

function hasFix({ fixes }: Finding): boolean {
  return fixes.length > 0;
}
