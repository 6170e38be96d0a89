import type { Check, CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";

/** Runs one check on a paragraph by itself and returns the paragraph with brackets round what was found. */
export function marked(check: Check, language: string, text: string): string {
  return withBrackets(text, findIn(check, language, text));
}

/** Runs one check on a paragraph by itself. */
export function findIn(check: Check, language: string, text: string): Finding[] {
  return checkDocument(lone(language, text), { checks: [check] });
}

/** Runs one check on a paragraph and its translation; returns the translation with brackets round what was found. */
export function markedPair(
  check: Check,
  languages: string,
  source: string,
  target: string,
): string {
  return withBrackets(target, findInPair(check, languages, source, target));
}

/** Runs one check on a paragraph and its translation ("fr>en"); findings in the translation only. */
export function findInPair(
  check: Check,
  languages: string,
  source: string,
  target: string,
): Finding[] {
  return checkDocument(documentOf(languages, [source, target]), { checks: [check] }).filter(
    (f) => f.edition === 1,
  );
}

/** Editions each based on the one before: `documentOf("fr>en>es", […])`. Lines are paragraphs and rows. */
export function documentOf(languages: string, texts: readonly string[]): CheckedDocument {
  const editions = languages.split(">").map((language, at) => ({
    language,
    basedOn: at === 0 ? null : at - 1,
    paragraphs: (texts[at] ?? "").split("\n"),
  }));
  const rows = (editions[0]?.paragraphs ?? []).map((_, row) => editions.map(() => [row]));
  return { editions, rows };
}

/** Where a mark is put in the notation, the text without the brackets. */
export function unmarked(notation: string): string {
  return notation.replace(/[⟦⟧]/gu, "");
}

/** The text after the first fix of every finding. */
export function fixed(text: string, findings: readonly Finding[]): string {
  return findings.toReversed().reduce((done, { fixes: [fix], fixSpan, ...span }) => {
    const { start, end } = fixSpan ?? span;
    return done.slice(0, start) + (fix ?? done.slice(start, end)) + done.slice(end);
  }, text);
}

function lone(language: string, text: string): CheckedDocument {
  return { editions: [{ language, basedOn: null, paragraphs: [text] }], rows: [[[0]]] };
}

/** A text with brackets round what was found. */
export function withBrackets(text: string, findings: readonly Finding[]): string {
  return findings
    .toReversed()
    .reduce(
      (done, { start, end }) =>
        `${done.slice(0, start)}⟦${done.slice(start, end)}⟧${done.slice(end)}`,
      text,
    );
}
