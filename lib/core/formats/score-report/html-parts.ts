import { escapeHtml } from "../html/page.ts";

/** Text in the direction it has by itself, whatever stands around it. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** Text that reads from left to right in every language: numbers and formulae. */
export function leftToRight(text: string): string {
  return `<span dir="ltr">${escapeHtml(text)}</span>`;
}

/** A row of a table: its name, the drawing of its figures (HTML already, where there is one), its figures. */
export interface FigureRow {
  readonly name: string;
  readonly drawing?: string;
  readonly cells: readonly string[];
}

/** A table of figures. Where its rows are drawn, the drawings stand between the names and the figures. */
export function tableOf(head: readonly string[], rows: readonly FigureRow[]): string {
  const [first = "", ...others] = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const gap = rows.some(({ drawing }) => drawing !== undefined) ? "<td></td>" : "";
  const lines = rows.map(({ name, drawing, cells }) => {
    const drawn = drawing === undefined ? "" : `<td class="drawn">${drawing}</td>`;
    const figures = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
    return `<tr><th scope="row">${isolated(name)}</th>${drawn}${figures}</tr>`;
  });
  return `<table><thead><tr>${first}${gap}${others.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}
