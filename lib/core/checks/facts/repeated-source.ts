import type { Place, PlacedText, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { isLong, isTelling, renderingKey, sourceKey } from "./repeatable-text.ts";

/** A paragraph that is not translated as the same text is elsewhere. */
export interface Repeat {
  readonly own: PlacedText;
  /** The first paragraph with the translation that is used most, or of several used alike the first. */
  readonly model: PlacedText;
  /** Where the other translation stands, and the base. */
  readonly others: readonly Place[];
  /** "en>es" */
  readonly hop: string;
  readonly isLong: boolean;
}

/** Returns the paragraphs whose base, but for case and white space, is translated otherwise elsewhere. Linear in the document. */
export function repeatsAcross(document: PreparedDocument): Repeat[] {
  return document.editions.flatMap(({ basedOn }, edition) =>
    basedOn === null ? [] : repeatsIn(document, edition, basedOn),
  );
}

function repeatsIn(document: PreparedDocument, edition: number, base: number): Repeat[] {
  const original = originalOf(document, base);
  const groups = groupedRows(document, [edition, base, original]);
  return groups.flatMap((rows) => oddOnes(document, rows, edition, base));
}

function originalOf({ editions }: PreparedDocument, edition: number): number {
  let at = edition;
  for (let hops = 0; hops < editions.length; hops++) at = editions[at]?.basedOn ?? at;
  return at;
}

/** Rows of one paragraph each whose base is the same, and the original too: two at least in each group. */
function groupedRows(
  document: PreparedDocument,
  [edition, base, original]: readonly [number, number, number],
): number[][] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const row of document.rows.keys()) {
    const source = soleText(document, row, base);
    if (!source || !soleText(document, row, edition)) continue;
    const above = original === base ? undefined : soleText(document, row, original);
    const key = above
      ? `${sourceKey(source.prepared)}\n${sourceKey(above.prepared)}`
      : sourceKey(source.prepared);
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    else grouped(groups, key, known).push(row);
  }
  return [...groups.values()];
}

function grouped(groups: Map<string, number[]>, key: string, first: number): number[] {
  const known = groups.get(key);
  if (known) return known;
  const made = [first];
  groups.set(key, made);
  return made;
}

function soleText(
  { editions, rows }: PreparedDocument,
  row: number,
  edition: number,
): PlacedText | null {
  const cell = rows[row]?.[edition] ?? [];
  const [paragraph] = cell;
  if (cell.length !== 1 || paragraph === undefined) return null;
  const prepared = editions[edition]?.paragraphs[paragraph];
  return prepared ? { edition, paragraph, prepared } : null;
}

// Enough to go and look; a text that comes a thousand times would give a thousand each time.
const MOST_PLACES = 4;

function oddOnes(
  document: PreparedDocument,
  rows: readonly number[],
  edition: number,
  base: number,
): Repeat[] {
  const source = soleText(document, rows[0] ?? -1, base);
  if (!source || !isTelling(source.prepared)) return [];
  const uses = usesOf(document, rows, edition);
  const usual = [...uses.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const [model] = usual;
  if (uses.size < 2 || !model) return [];
  const hop = [base, edition].map((at) => document.editions[at]?.language ?? "und").join(">");
  const others = usual.slice(0, MOST_PLACES).map(wholePlace);
  return [...uses.values()]
    .filter((texts) => texts !== usual)
    .flat()
    .map((own) => ({ own, model, others, hop, isLong: isLong(source.prepared) }));
}

/** The places of each translation, in order. */
function usesOf(
  document: PreparedDocument,
  rows: readonly number[],
  edition: number,
): Map<string, PlacedText[]> {
  const uses = new Map<string, PlacedText[]>();
  for (const row of rows) {
    const text = soleText(document, row, edition);
    const key = text ? renderingKey(text.prepared) : "";
    if (!text || key === "") continue;
    const known = uses.get(key);
    if (known) known.push(text);
    else uses.set(key, [text]);
  }
  return uses;
}

function wholePlace({ edition, paragraph, prepared: { text } }: PlacedText): Place {
  return { edition, paragraph, start: 0, end: text.length };
}
