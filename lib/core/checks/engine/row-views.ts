import type { Cell, PlacedText, PreparedDocument, RowView, WholeRow } from "./check.ts";

/** Returns one row with all its editions. */
export function wholeRow({ editions, rows }: PreparedDocument, row: number): WholeRow {
  const cells = editions.map(({ language, paragraphs }, edition): Cell | null => {
    const texts: PlacedText[] = [];
    for (const paragraph of rows[row]?.[edition] ?? []) {
      const prepared = paragraphs[paragraph];
      if (prepared) texts.push({ edition, paragraph, prepared });
    }
    return texts.length === 0 ? null : { language, texts };
  });
  return { editions, cells };
}

/** Returns a row as seen from each edition that has text in it. */
export function rowViews({ editions, cells }: WholeRow): RowView[] {
  return cells.flatMap((target, edition) => {
    if (target === null) return [];
    const base = editions[edition]?.basedOn ?? null;
    const original = originalOf(editions, edition);
    return [
      {
        target,
        base: base === null ? null : (cells[base] ?? null),
        original: original === base || original === edition ? null : (cells[original] ?? null),
        others: cells.flatMap((cell) => (cell === null || cell === target ? [] : [cell])),
      },
    ];
  });
}

function originalOf(editions: WholeRow["editions"], edition: number): number {
  let at = edition;
  for (let hops = 0; hops < editions.length; hops++) at = editions[at]?.basedOn ?? at;
  return at;
}

/** Which texts a row has, and where they stand: what was judged of it holds for as long as this is the same. */
export function rowKey({ editions, rows }: PreparedDocument, row: number): string {
  let key = "";
  for (const [edition, paragraphs] of (rows[row] ?? []).entries()) {
    for (const paragraph of paragraphs) {
      key += `${paragraph}:${editions[edition]?.paragraphs[paragraph]?.serial},`;
    }
    key += ";";
  }
  return key;
}
