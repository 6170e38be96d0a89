import type { CheckedDocument, Finding } from "./check.ts";

/**
 * Returns the findings with the place where each was born. A fault that the same check finds in the same row of the base
 * is inherited from wherever it arose there; one that the base has not was introduced at the hop. Facts compared with a
 * base are introduced where they are reported. Undecided, hence absent: paragraphs without a row.
 */
export function withOrigins(document: CheckedDocument, findings: readonly Finding[]): Finding[] {
  const rows = rowsByParagraph(document);
  const found = new Set(
    findings.map((finding) => faultKey(finding.check, finding.edition, rowOf(rows, finding))),
  );
  return findings.map((finding) => {
    if (finding.origin !== undefined) return finding;
    const origin = originOf(document, found, finding, rowOf(rows, finding));
    return origin === undefined ? finding : { ...finding, origin };
  });
}

const COMPARED: ReadonlySet<string> = new Set([
  "numbers",
  "number-format",
  "untranslated-paragraph",
]);

function originOf(
  { editions }: CheckedDocument,
  found: ReadonlySet<string>,
  { check, edition }: Finding,
  row: number | undefined,
): string | undefined {
  let birth = edition;
  for (let hops = 0; hops <= editions.length; hops++) {
    const base = editions[birth]?.basedOn ?? null;
    if (base === null)
      return edition === birth ? "original" : `inherited@${hop(editions, null, birth)}`;
    if (row === undefined) return undefined;
    if (COMPARED.has(check) || !found.has(faultKey(check, base, row))) {
      return `${edition === birth ? "introduced" : "inherited"}@${hop(editions, base, birth)}`;
    }
    birth = base;
  }
  return undefined;
}

function hop(editions: CheckedDocument["editions"], from: number | null, to: number): string {
  const target = editions[to]?.language ?? "und";
  return from === null ? target : `${editions[from]?.language ?? "und"}>${target}`;
}

function faultKey(check: string, edition: number, row: number | undefined): string {
  return `${check}:${edition}:${row}`;
}

type RowIndex = readonly ReadonlyMap<number, number>[];

function rowsByParagraph({ editions, rows }: CheckedDocument): RowIndex {
  return editions.map(
    (_, edition) =>
      new Map(
        rows.flatMap((cells, row) => (cells[edition] ?? []).map((paragraph) => [paragraph, row])),
      ),
  );
}

function rowOf(rows: RowIndex, { edition, paragraph }: Finding): number | undefined {
  return rows[edition]?.get(paragraph);
}
