import type { Score } from "#lib/core/quality/scores/score.ts";
import { writtenPoints, writtenScore } from "#lib/core/quality/scores/written-score.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { timeOf } from "../exports/dossier/time.ts";
import { escapeHtml, pageOf } from "../html/page.ts";
import { DRAWING_STYLE, PATTERNS } from "./drawings.ts";
import { figuresOf } from "./figures.ts";
import { hopName } from "./hop-name.ts";
import { isolated, leftToRight } from "./html-parts.ts";
import type { ReportedEdition, ReportedScores, ReportTools } from "./reported-scores.ts";

// The page asks nothing of any network and runs nothing, whatever stands in the texts.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

const STYLE = `body { max-width: 60rem; font-family: system-ui, sans-serif; font-size: 1rem; }
section { border-block-start: 1px solid #8888; padding-block: 1rem; }
.value { font-size: 2rem; font-weight: 600; margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
dd span { display: block; unicode-bidi: isolate; text-align: start; }
h3 { font-size: 1rem; font-weight: 500; margin-block: 1rem .25rem; }
tr { break-inside: avoid; }
.drawn { width: 35%; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; margin-block-end: 1rem; }
table { margin-block-start: .5rem; border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: start; }
thead th + th, td { text-align: end; font-variant-numeric: tabular-nums; }
@page { size: A4; margin: 18mm; }`;

/** The report of scores as a page of its own, for a screen and for paper; without scripts, all of the material escaped. */
export function writeScoreHtml(scores: ReportedScores, tools: ReportTools): string {
  const { words, language } = tools;
  const page = {
    title: `${words.report}: ${scores.title}`,
    ...{ language, direction: directionOf(language), head: POLICY },
  };
  const content = [
    `<h1>${escapeHtml(words.report)}: <bdi>${escapeHtml(scores.title)}</bdi></h1>`,
    facts([
      [words.profile, isolated(scores.profile)],
      [words.made, isolated(timeOf(scores.at))],
    ]),
    scoreSection(words.whole, scores.whole, scores, tools),
    ...scores.editions.map((edition) => editionSection(edition, scores, tools)),
    PATTERNS,
    figuresOf(scores, tools),
  ];
  return pageOf(page, content.join("\n"), `${STYLE}\n${DRAWING_STYLE}`);
}

function editionSection(
  edition: ReportedEdition,
  scores: ReportedScores,
  tools: ReportTools,
): string {
  const title = hopName(edition, scores.editions, tools);
  const section = scoreSection(title, edition.score, scores, tools, edition.hop);
  const { length } = edition.categories;
  return length > 0 ? section : `${section}<p>${escapeHtml(tools.words.noErrors)}</p>`;
}

function scoreSection(
  title: string,
  score: Score,
  { points }: ReportedScores,
  tools: ReportTools,
  hop?: Score,
): string {
  const { words, number } = tools;
  const value = score.value === null ? "–" : number(score.value, 2);
  const lines = [writtenPoints(score, points, number), ...writtenScore(score, number)];
  const { interval } = score;
  return `<section><h2><bdi>${escapeHtml(title)}</bdi></h2><p class="value">${escapeHtml(value)}</p>${facts(
    [
      [words.verdict, verdictOf(score, tools)],
      [words.hopAlone, hop && hop.value !== score.value ? escapeHtml(valueOfHop(hop, tools)) : ""],
      [words.score, escapeHtml(tools.formula(score.formula))],
      [words.calculation, lines.map(({ formula }) => leftToRight(formula)).join("")],
      [words.words, escapeHtml(`${number(score.words, 0)} (${words[score.wordBase]})`)],
      [
        words.interval,
        interval ? leftToRight(`${number(interval.low, 2)} – ${number(interval.high, 2)}`) : "",
      ],
      [words.sample, escapeHtml(tools.sample(score.sample))],
    ],
  )}</section>`;
}

function valueOfHop({ value }: Score, { number }: ReportTools): string {
  return value === null ? "–" : number(value, 2);
}

function verdictOf({ verdict, failsBy }: Score, { words }: ReportTools): string {
  if (verdict === null) return "";
  if (verdict === "pass") return escapeHtml(words.pass);
  return escapeHtml(failsBy === "critical" ? words.critical : words.fail);
}

function facts(pairs: readonly (readonly [name: string, html: string])[]): string {
  const lines = pairs
    .filter(([, html]) => html !== "")
    .map(([name, html]) => `<dt>${escapeHtml(name)}</dt><dd>${html}</dd>`);
  return `<dl>${lines.join("")}</dl>`;
}
