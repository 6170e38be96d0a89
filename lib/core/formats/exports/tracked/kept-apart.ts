import type { AttributedChange } from "../../docx/attributed-changes.ts";
import type { TrackedEdit } from "../../docx/planned-edit.ts";

/** An edit with the text that it changes. */
export interface EditOf extends TrackedEdit {
  readonly received: string;
  readonly changes: readonly AttributedChange[];
}

/**
 * Edits of which no two are taken for one: LibreOffice (7.4, SwRedlineData::CanCombine) joins a change at the end of a paragraph with one at
 * the start of the next where the same author made both within a minute, and the paragraphs with them when all is rejected. Of two such
 * changes, the second is told three minutes from its time. In the order of paragraphs.
 */
export function keptApart(edits: readonly EditOf[]): TrackedEdit[] {
  let before: { readonly paragraph: number; readonly last: AttributedChange | null } | null = null;
  return edits.map(({ received, ...edit }) => {
    const last = before?.paragraph === edit.paragraph - 1 ? before.last : null;
    const changes = shifted(edit.changes, last);
    before = { paragraph: edit.paragraph, last: atEnd(changes, received, edit.text) };
    return { ...edit, changes };
  });
}

function shifted(
  changes: readonly AttributedChange[],
  last: AttributedChange | null,
): readonly AttributedChange[] {
  const [first, ...rest] = changes;
  if (!first || !last || (first.fromA > 0 && first.fromB > 0)) return changes;
  if (first.author !== last.author || !areClose(first.date, last.date)) return changes;
  return [{ ...first, date: otherTime(first.date) }, ...rest];
}

function atEnd(
  changes: readonly AttributedChange[],
  received: string,
  text: string,
): AttributedChange | null {
  const last = changes.at(-1);
  return last && (last.toA === received.length || last.toB === text.length) ? last : null;
}

const MINUTE = /^(.{11}\d\d:)(\d\d)/;
const HOUR = 60;

// Whatever the day and the hour: to tell two changes apart that are apart does no harm.
function areClose(one: string, other: string): boolean {
  const [a, b] = [minuteOf(one), minuteOf(other)];
  if (a === null || b === null) return false;
  const distance = Math.abs(a - b);
  return Math.min(distance, HOUR - distance) <= 1;
}

function minuteOf(date: string): number | null {
  const minute = MINUTE.exec(date)?.[2];
  return minute === undefined ? null : Number(minute);
}

const APART = 3;

function otherTime(date: string): string {
  return date.replace(MINUTE, (_, head: string, digits: string) => {
    const minute = Number(digits);
    const other = minute + APART < HOUR ? minute + APART : minute - APART;
    return head + String(other).padStart(2, "0");
  });
}
