import type { Page } from "playwright";
import { LANGUAGES, tableOf } from "./texts.ts";

/** The place of the edition that each column was made from. */
const BASES = [null, 0, 1, 1] as const;

// To read and store so much takes minutes on two cores.
const NO_LIMIT = 0;

/** Imports rows in four languages as a table, so that nothing has to be aligned. Returns the document's id. */
export async function makeDocument(
  page: Page,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const content = Buffer.from(tableOf(rows)).toString("base64");
  const texts = LANGUAGES.map((language, column) => ({ column, language }));
  const slots = BASES.map((basedOn, column) => ({ slot: String(column), basedOn }));
  const reading = { format: "csv", columns: { texts, id: null, header: false, sheet: null } };
  const title = `${rows.length} rows`;
  const file = { name: "table.csv", content, reading, slots };
  const { id } = await sent(page, "", { title, texts: [file] });
  return String(id);
}

/** The id of a segment of a document that was made so: segments are numbered edition by edition, after the four editions. */
export function segmentAt(rows: number, row: number, column: number): number {
  return LANGUAGES.length + 1 + column * rows + row;
}

const SEVERITIES = ["minor", "major", "critical", "neutral"] as const;

/** Raises `count` flags of all severities, on the first words of texts all over the document. Returns the document's head. */
export async function raiseFlags(
  page: Page,
  document: string,
  rows: readonly (readonly string[])[],
  count: number,
): Promise<number> {
  for (let nth = 0; nth < count; nth += 1) {
    const row = Math.floor((nth * rows.length) / count);
    const column = nth % LANGUAGES.length;
    const segment = segmentAt(rows.length, row, column);
    const [quote = ""] = rows[row]?.[column]?.split(" ") ?? [];
    await flag(page, document, { segment, quote, start: 0, seenHead: 1 + nth }, nth);
  }
  return 1 + count;
}

/** Gives a segment a text of `words` words with a flag on every twelfth. */
export async function makeLong(
  page: Page,
  { document, segment, head }: Readonly<Record<"segment" | "head", number>> & { document: string },
  words: number,
): Promise<void> {
  const list = Array.from({ length: words }, (_, nth) => `word${nth}`);
  const text = `${list.join(" ")}.`;
  const path = `/${document}/segments/${segment}/revisions`;
  await sent(page, path, { text, seenRevision: 1, seenHead: head, cause: "edit" });
  for (let nth = 0; nth < words; nth += 12) {
    const quote = `word${nth}`;
    const start = text.indexOf(quote);
    await flag(page, document, { segment, quote, start, seenHead: head + 1 + nth / 12 }, nth / 12);
  }
}

interface Marked {
  readonly segment: number;
  readonly quote: string;
  readonly start: number;
  readonly seenHead: number;
}

async function flag(page: Page, document: string, marked: Marked, nth: number): Promise<void> {
  const end = marked.start + marked.quote.length;
  const severity = SEVERITIES[nth % SEVERITIES.length];
  const category = "Accuracy/Mistranslation";
  await sent(page, `/${document}/flags`, { ...marked, end, category, severity, note: "" });
}

async function sent(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/documents${path}`, { data, timeout: NO_LIMIT });
  if (!answer.ok()) throw new Error(`Cannot post to ${path}: ${await answer.text()}`);
  return answer.json();
}
