import type { Splice } from "../pieces.ts";
import {
  closeAdded,
  codeRuns,
  continued,
  type Markup,
  newRun,
  openChange,
  wordsInRun,
  writable,
} from "./markup.ts";
import type { Hand } from "./plan.ts";
import type { SegmentCode } from "./segment.ts";
import type { Run, RunNode } from "./source.ts";
import type { RunCell } from "./write-runs.ts";

type Item = RunCell["before"][number];

const PRESERVE = ' xml:space="preserve"';

/**
 * The splices that mark what is deleted and inserted in a run (ISO/IEC 29500-1, §17.13.5.14 and .18): it is cut where a mark begins or ends, its
 * formatting told again behind each cut. An insertion cuts somebody else's in two; a deletion stands within it.
 */
export function writeTracked(
  run: Run,
  cells: readonly RunCell[],
  codes: readonly SegmentCode[],
  markup: Markup,
): Splice[] {
  const splices: Splice[] = [];
  const put = (at: number, text: string) => {
    if (text !== "") splices.push({ start: at, end: at, text });
  };
  const { names } = markup.part;
  const begin = (hand: Hand | null) => (hand ? openChange("del", hand, markup) : "");
  const finish = (hand: Hand | null) => (hand ? closeAdded("del", names) : "");
  const items = (list: readonly Item[], isBetween: boolean) => {
    return itemsMarkup(list, { run, codes, markup, isBetween });
  };
  const standing = cells.map((cell) => (run.isDeleted ? { ...cell, deleted: null } : cell));
  const [first, last] = [standing[0], standing.at(-1)];
  if (!first || !last) return [];
  const wrapped = edges(run);
  put(wrapped.start, items(first.before, !wrapped.isFirst));
  put(run.at.start, begin(first.deleted));
  standing.reduce((before, next) => {
    const between = items([...before.behind, ...next.before], true);
    if (between === "" && before.deleted === next.deleted) return next;
    const isWithin = before.node === next.node;
    const head = isWithin ? closeNode(next.node, before.deleted !== null) : "";
    const tail = isWithin ? openNode(next.node, next.deleted !== null) : "";
    put(
      isWithin ? next.start : next.node.at.start,
      `${head}</${run.name}>${finish(before.deleted)}${between}${begin(next.deleted)}${continued(run, markup)}${tail}`,
    );
    return next;
  });
  put(run.at.end, finish(last.deleted));
  put(wrapped.end, items(last.behind, !wrapped.isLast));
  return [...splices, ...renamed(standing)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where something can be put before and behind a run without cutting the tracked change it stands in. */
function edges({ at, wrapper }: Run) {
  const isFirst = wrapper === null || wrapper.inside.start === at.start;
  const isLast = wrapper === null || wrapper.inside.end === at.end;
  return {
    start: wrapper && isFirst ? wrapper.at.start : at.start,
    end: wrapper && isLast ? wrapper.at.end : at.end,
    isFirst,
    isLast,
  };
}

interface Around {
  readonly run: Run;
  readonly codes: readonly SegmentCode[];
  readonly markup: Markup;
  /** Within the tracked change that the run stands in. */
  readonly isBetween: boolean;
}

function itemsMarkup(items: readonly Item[], around: Around): string {
  const { run, markup, isBetween } = around;
  const written = grouped(items)
    .map((group) => groupMarkup(group, around))
    .join("");
  if (!isBetween || !run.wrapper || items.every(({ kind }) => kind === "mark")) return written;
  if (written === "") return "";
  const { open, close } = run.wrapper;
  const again = open.replace(/(:id=")[^"]*"/, (_, before) => `${before}${markup.nextId()}"`);
  return `${close}${written}${again}`;
}

function grouped(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const before = groups.at(-1)?.at(-1);
    const isSame =
      before && before.kind !== "mark" && item.kind !== "mark" && before.hand === item.hand;
    if (isSame) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups;
}

function groupMarkup(group: readonly Item[], { codes, markup }: Around): string {
  const [first] = group;
  if (!first) return "";
  if (first.kind === "mark") return first.text;
  const inside = group.map((item) => insertedRuns(item, codes, markup)).join("");
  if (inside === "") return "";
  const { names } = markup.part;
  return openChange("ins", first.hand, markup) + inside + closeAdded("ins", names);
}

/** The runs of something inserted that is no mark. */
export function insertedRuns(
  item: Item,
  codes: readonly SegmentCode[],
  { part }: Markup,
  isDeleted = false,
): string {
  if (item.kind === "mark") return item.text;
  if (item.kind === "code") return codeRuns(codes, item.text, item.run, part);
  const text = writable(item.text);
  if (text === "") return "";
  const name = `${part.names.prefix}${isDeleted ? "delText" : "t"}`;
  return newRun(item.run, wordsInRun(text, name, part.names), part);
}

function nameOf({ name, kind }: RunNode, isDeleted: boolean): string {
  if (!isDeleted) return name;
  const colon = name.indexOf(":") + 1;
  return `${name.slice(0, colon)}${kind === "instruction" ? "delInstrText" : "delText"}`;
}

function openNode(node: RunNode, isDeleted: boolean): string {
  return `<${nameOf(node, isDeleted)}${PRESERVE}>`;
}

function closeNode(node: RunNode, isDeleted: boolean): string {
  return `</${nameOf(node, isDeleted)}>`;
}

/** New tags for characters that are deleted, or cut. */
function renamed(cells: readonly RunCell[]): Splice[] {
  const splices: Splice[] = [];
  cells.forEach(({ node, deleted }, at) => {
    if (!node.isCharacters || node.at.end === node.inside.end) return;
    const isFirst = cells[at - 1]?.node !== node;
    const isLast = cells[at + 1]?.node !== node;
    const isCut = !isLast && !node.isPreserved;
    if (isFirst && (deleted || isCut)) {
      splices.push({
        start: node.at.start,
        end: node.inside.start,
        text: openNode(node, deleted !== null),
      });
    }
    if (isLast && deleted) {
      splices.push({ start: node.inside.end, end: node.at.end, text: closeNode(node, true) });
    }
  });
  return splices;
}
