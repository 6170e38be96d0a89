import { languageOf, type Outline, segmentsIn } from "#app/_features/review/document/outline.ts";
import type { Row, Segment } from "#app/_features/review/requests.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Columns } from "./use-columns.ts";

/**
 * The text that a segment is compared with while two columns stand side by side: what the first says where the second has this one alone,
 * in the same language. Null elsewhere: words of two languages cannot be compared one by one.
 */
export function sisterText(
  outline: Outline,
  { pair }: Pick<Columns, "pair">,
  row: Row,
  { edition }: Pick<Segment, "edition">,
): string | null {
  if (!pair || edition !== pair[1] || row.cells[edition]?.length !== 1) return null;
  const [one, other] = pair.map((id) => primaryLanguage(languageOf(outline, id)));
  const sisters = segmentsIn(outline, row, pair[0]);
  return one === other && sisters.length > 0 ? sisters.map(({ text }) => text).join("\n") : null;
}
