import { z } from "zod";
import { alignEditions } from "#lib/core/align/editions.ts";
import type { CheckedDocument, CheckedEdition } from "#lib/core/checks/engine/check.ts";
import { UnusableInput } from "./command.ts";

/** What one line asks to have checked. `isDocument` tells whether flags must name their edition and paragraph. */
export interface CheckRequest {
  readonly id: string | number;
  readonly document: CheckedDocument;
  /** Index of the edition whose flags are wanted; null for all. */
  readonly only: number | null;
}

const id = z.union([z.string(), z.number()]);

const pair = z.object({
  id,
  target: z.string(),
  targetLang: z.string().min(1),
  source: z.string().optional(),
  sourceLang: z.string().min(1).optional(),
});

const whole = z.object({
  id,
  editions: z
    .array(
      z.object({
        lang: z.string().min(1),
        basedOn: z.string().nullish(),
        paragraphs: z.array(z.string()),
      }),
    )
    .min(1),
  rows: z.array(z.record(z.string(), z.array(z.int().positive()).or(z.unknown()))).optional(),
});

/** Reads line `number` of a request file. @throws UnusableInput naming the line when it is not such a request. */
export function readCheckLine(line: string, number: number): CheckRequest {
  const value = parse(line, number);
  const isWhole = typeof value === "object" && value !== null && "editions" in value;
  const result = isWhole ? whole.safeParse(value) : pair.safeParse(value);
  if (!result.success) throw unusable(number, issueOf(result.error));
  return "editions" in result.data
    ? documentRequest(result.data, number)
    : pairRequest(result.data, number);
}

function unusable(number: number, reason: string): UnusableInput {
  return new UnusableInput(`Cannot check line ${number}: ${reason}`);
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UnusableInput(`Cannot check line ${number}: it is not JSON`, { cause });
  }
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "the line"}: ${issue.message}` : error.message;
}

function pairRequest(line: z.infer<typeof pair>, number: number): CheckRequest {
  requireLanguages([line.targetLang, ...(line.sourceLang ? [line.sourceLang] : [])], number);
  const target = { language: line.targetLang, basedOn: null, paragraphs: [line.target] };
  if (line.source === undefined) {
    return { id: line.id, only: 0, document: { editions: [target], rows: [[[0]]] } };
  }
  if (line.sourceLang === undefined) throw unusable(number, "a source needs its sourceLang");
  const source = { language: line.sourceLang, basedOn: null, paragraphs: [line.source] };
  const editions = [source, { ...target, basedOn: 0 }];
  return { id: line.id, only: 1, document: { editions, rows: [[[0], [0]]] } };
}

function documentRequest(line: z.infer<typeof whole>, number: number): CheckRequest {
  const languages = line.editions.map((edition) => edition.lang);
  requireLanguages(languages, number);
  if (new Set(languages).size < languages.length)
    throw unusable(number, "two editions have one language");
  const editions = line.editions.map(({ lang, basedOn, paragraphs }) => ({
    language: lang,
    basedOn: basedOn == null ? null : indexOf(languages, basedOn, number),
    paragraphs,
  }));
  const rows = line.rows ? givenRows(line.rows, editions, number) : alignedRows(editions, number);
  return { id: line.id, only: null, document: { editions, rows } };
}

function requireLanguages(tags: readonly string[], number: number): void {
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong !== undefined) throw unusable(number, `"${wrong}" is not a language tag`);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function indexOf(languages: readonly string[], language: string, number: number): number {
  const at = languages.indexOf(language);
  if (at < 0) throw unusable(number, `no edition has the language "${language}"`);
  return at;
}

/** Keys other than languages (a confidence) are passed over, so that the rows `hexapla align` writes can be used. */
function givenRows(
  rows: readonly Record<string, unknown>[],
  editions: readonly CheckedEdition[],
  number: number,
): CheckedDocument["rows"] {
  return rows.map((row) =>
    editions.map(({ language, paragraphs }) => {
      const cell = z.array(z.int().min(1).max(paragraphs.length)).safeParse(row[language] ?? []);
      if (!cell.success)
        throw unusable(number, `a row names a paragraph that "${language}" has not`);
      return cell.data.map((position) => position - 1);
    }),
  );
}

function alignedRows(editions: readonly CheckedEdition[], number: number): CheckedDocument["rows"] {
  if (editions.length < 2) return (editions[0]?.paragraphs ?? []).map((_, at) => [[at]]);
  try {
    const relay = editions.map((edition) => ({ ...edition, units: edition.paragraphs }));
    return alignEditions(relay).rows.map(({ cells }) => cells);
  } catch (cause) {
    throw new UnusableInput(`Cannot align line ${number}: ${String(cause)}`, { cause });
  }
}
