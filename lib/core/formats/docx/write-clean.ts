import type { Splice } from "../pieces.ts";
import { escapeXml } from "../xml/characters.ts";
import { continued, type Markup, wordsInRun, writable } from "./markup.ts";
import type { SegmentCode } from "./segment.ts";
import type { Run, RunNode } from "./source.ts";
import type { RunCell } from "./write-runs.ts";
import { insertedRuns } from "./write-tracked.ts";

type Item = RunCell["before"][number];

/**
 * The splices that write a run as it is to be, without marks: words of its own formatting go into its characters, all else into runs of
 * its own, for which it is cut.
 */
export function writeClean(
  run: Run,
  cells: readonly RunCell[],
  codes: readonly SegmentCode[],
  markup: Markup,
): Splice[] {
  const splices: Splice[] = [];
  const typed = new Set<RunNode>();
  const put = (start: number, text: string, end = start) => splices.push({ start, end, text });
  for (let at = 0; at <= cells.length; at += 1) {
    const [before, next] = [cells[at - 1], cells[at]];
    const items = [...(before?.behind ?? []), ...(next?.before ?? [])];
    if (items.length > 0) insert(items, before, next);
    if (next?.deleted) put(next.start, "", next.end);
  }
  return [...splices, ...preserved(cells, typed)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );

  function insert(items: readonly Item[], before?: RunCell, next?: RunCell): void {
    const host = [before, next].find(
      (cell) => cell?.node.kind === "text" && cell.node.isCharacters,
    );
    const text = host && ownWords(items, run);
    if (host && text) {
      typed.add(host.node);
      put(host === before ? host.end : host.start, withinCharacters(text, host.node, markup));
      return;
    }
    const runs = items.map((item) => insertedRuns(item, codes, markup, run.isDeleted)).join("");
    if (runs === "") return;
    if (!before) put(run.at.start, runs);
    else if (!next) put(run.at.end, runs);
    else putBetween(runs, before, next);
  }

  function putBetween(runs: string, before: RunCell, next: RunCell): void {
    const { node } = next;
    const isWithin = before.node === node;
    if (isWithin) typed.add(node);
    const [head, tail] = isWithin
      ? [`</${node.name}>`, `<${node.name} xml:space="preserve">`]
      : ["", ""];
    const at = isWithin ? next.start : node.at.start;
    put(at, `${head}</${run.name}>${runs}${continued(run, markup)}${tail}`);
  }
}

/** Words that stand in the formatting of a run anyway; null where anything else is among them. */
function ownWords(items: readonly Item[], run: Run): string | null {
  const words = items.map((item) =>
    item.kind === "text" && item.run === run ? writable(item.text) : null,
  );
  return words.includes(null) ? null : words.join("");
}

function withinCharacters(text: string, { name }: RunNode, { part }: Markup): string {
  const [first = "", ...others] = text.split(/(?=[\t\n])/);
  const parts = /^[\t\n]/.test(first) ? ["", first, ...others] : [first, ...others];
  return parts
    .map((words, at) => {
      if (at === 0) return escapeXml(words);
      const sign = wordsInRun(words.slice(0, 1), name, part.names);
      return `</${name}>${sign}<${name} xml:space="preserve">${escapeXml(words.slice(1))}`;
    })
    .join("");
}

/** New start tags for characters that come to begin or end with white space. */
function preserved(cells: readonly RunCell[], typed: ReadonlySet<RunNode>): Splice[] {
  const nodes = new Set<RunNode>(typed);
  for (const { node, deleted, start } of cells) {
    if (deleted && start > node.at.start) nodes.add(node);
  }
  return [...nodes].flatMap((node) => {
    if (!node.isCharacters || node.isPreserved || node.inside.end === node.at.end) return [];
    const text = `<${node.name} xml:space="preserve">`;
    return [{ start: node.at.start, end: node.inside.start, text }];
  });
}
