import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { totalCategories } from "#lib/core/quality/scores/category-tallies.ts";
import type { Tally } from "#lib/core/quality/scores/tally.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { escapeHtml } from "../html/page.ts";
import { columnsOf, fillOf, severityBar, severityLegend } from "./drawings.ts";
import { hopName } from "./hop-name.ts";
import { tableOf } from "./html-parts.ts";
import type { ReportedEdition, ReportedScores, ReportTools } from "./reported-scores.ts";

/** The pictures of a report, each with its figures in a table: errors by category, by hop and over the document, flags over time. */
export function figuresOf(scores: ReportedScores, tools: ReportTools): string {
  const hasErrors = scores.editions.some(({ categories }) => categories.length > 0);
  const errors = hasErrors
    ? [categoryFigure(scores, tools), hopFigure(scores, tools), placesFigure(scores, tools)]
    : [];
  return [...errors, daysFigure(scores, tools)].join("\n");
}

/** One kind of errors, with what it is called. */
type Named = Pick<Tally, "counts" | "points"> & { readonly name: string };

function categoryFigure({ editions }: ReportedScores, tools: ReportTools): string {
  const { words, figures } = tools;
  const rows = totalCategories(editions.flatMap(({ categories }) => categories)).map((one) => ({
    ...one,
    name: one.category === "" ? words.unnamed : tools.category(one.category),
  }));
  return figure(figures.byCategory, drawnTable(words.category, rows, tools), legend(tools));
}

function hopFigure({ editions }: ReportedScores, tools: ReportTools): string {
  const rows = editions.map((edition) => {
    const { counts, points } = edition.hop;
    return { counts, points, name: hopName(edition, editions, tools) };
  });
  const { byHop, hop } = tools.figures;
  return figure(byHop, drawnTable(hop, rows, tools), legend(tools));
}

/** Errors in rows, each drawn as a bar between its name and its figures. */
function drawnTable(first: string, rows: readonly Named[], tools: ReportTools): string {
  const whole = Math.max(...rows.map(({ counts }) => sumOf(counts)), 1);
  const direction = directionOf(tools.language);
  return errorTable(first, rows, tools, ({ counts }) => severityBar(counts, whole, direction));
}

function errorTable(
  first: string,
  rows: readonly Named[],
  tools: ReportTools,
  draw?: (row: Named) => string,
): string {
  const { words, figures, number } = tools;
  const severities = SEVERITIES.map((severity) => tools.severity(severity));
  return tableOf(
    [first, ...severities, figures.errors, words.points],
    rows.map((row) => {
      const { name, counts, points } = row;
      const cells = [...SEVERITIES.map((one) => counts[one]), sumOf(counts), points];
      return { name, drawing: draw?.(row), cells: cells.map((cell) => number(cell, 2)) };
    }),
  );
}

function placesFigure({ editions }: ReportedScores, tools: ReportTools): string {
  const shown = editions.filter(({ categories }) => categories.length > 0);
  const content = shown.map((edition) => placesOf(edition, tools)).join("");
  return figure(tools.figures.overDocument, content, legend(tools));
}

function placesOf({ language, places }: ReportedEdition, tools: ReportTools): string {
  const name = tools.languageName(language);
  const named = places.map((place) => ({ ...place, name: tools.rows(place.from + 1, place.to) }));
  const columns = named.map(({ name: title, counts }) => ({
    title: `${title}: ${tools.number(sumOf(counts), 2)}`,
    parts: SEVERITIES.map((one) => ({ amount: counts[one], fill: fillOf(one) })),
  }));
  const most = Math.max(...places.map(({ counts }) => sumOf(counts)), 1);
  const label = `${tools.figures.overDocument}: ${name}`;
  const drawing = columnsOf(label, columns, { most, direction: directionOf(tools.language) });
  const found = named.filter(({ counts }) => sumOf(counts) > 0);
  return `<h3>${escapeHtml(name)}</h3>${drawing}${errorTable(tools.figures.place, found, tools)}`;
}

const EVENTS = ["raised", "fixed", "dismissed"] as const;

// As many days are told apart in a drawing; the table has all of them.
const MOST_DAYS = 30;

function daysFigure({ days }: ReportedScores, tools: ReportTools): string {
  if (days.length === 0) return "";
  const { day: words, number } = tools;
  const shown = days.slice(-MOST_DAYS);
  const most = Math.max(...shown.flatMap((day) => EVENTS.map((event) => day[event])), 1);
  const drawings = EVENTS.map((event) => {
    const columns = shown.map((day) => ({
      title: `${tools.date(day.day)}: ${number(day[event], 0)}`,
      parts: [{ amount: day[event], fill: `class="${event}"` }],
    }));
    const drawing = columnsOf(words[event], columns, {
      most,
      direction: directionOf(tools.language),
    });
    return `<div><h3>${escapeHtml(words[event])}</h3>${drawing}</div>`;
  });
  const table = tableOf(
    [words.day, ...EVENTS.map((event) => words[event]), words.open],
    days.map((day) => ({
      name: tools.date(day.day),
      cells: [...EVENTS.map((event) => day[event]), day.open].map((one) => number(one, 0)),
    })),
  );
  return figure(tools.figures.overTime, `<div class="beside">${drawings.join("")}</div>${table}`);
}

function figure(title: string, content: string, before = ""): string {
  return `<section><h2>${escapeHtml(title)}</h2>${before}${content}</section>`;
}

function legend(tools: ReportTools): string {
  return severityLegend((severity) => tools.severity(severity));
}

function sumOf(counts: Tally["counts"]): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
