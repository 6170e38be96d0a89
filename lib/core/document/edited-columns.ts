import type { Columns, Received } from "./columns.ts";

/** What stands in a paragraph now, both of its place as indexes. */
export interface EditedParagraph {
  readonly edition: number;
  readonly paragraph: number;
  readonly text: string;
  /** How it came; null where it has no codes and is as it came. */
  readonly received: Received | null;
}

type Column = Columns["editions"][number];

/** Returns editions with other texts in some places. What no edit touches is shared. Linear in the editions that are edited. */
export function withEdits(
  editions: readonly Column[],
  edits: readonly EditedParagraph[],
): readonly Column[] {
  if (edits.length === 0) return editions;
  return editions.map((column, at) => {
    const own = edits.filter(({ edition }) => edition === at);
    return own.length === 0 ? column : edited(column, own);
  });
}

function edited(
  { language, basedOn, paragraphs, received }: Column,
  edits: readonly EditedParagraph[],
): Column {
  const texts = [...paragraphs];
  const came = received ? [...received] : paragraphs.map(() => null);
  for (const edit of edits) {
    texts[edit.paragraph] = edit.text;
    came[edit.paragraph] = edit.received;
  }
  const isAsItCame = came.every((one) => one === null);
  return { language, basedOn, paragraphs: texts, ...(isAsItCame ? {} : { received: came }) };
}
