import { textOfPieces } from "../pieces.ts";
import { fieldLabel, isLink } from "./labels.ts";
import type { RunNode } from "./source.ts";

// Complex fields (ISO/IEC 29500-1, §17.16.18): a beginning, an instruction, a separator, a result, an end, each somewhere in the runs.

/** A field that began in an earlier paragraph; true while its instruction goes on. */
export type OpenFields = boolean[];

/** A field to be protected as a whole: nodes `from` to `to`, both included. */
export interface WholeField {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What is not to be read as words among the nodes of a paragraph. */
export interface FieldReading {
  /** In order, none within another. */
  readonly whole: readonly WholeField[];
  /** Nodes of instructions and marks that stay where they are. */
  readonly hidden: ReadonlySet<number>;
}

interface Begun {
  readonly from: number;
  separate: number | null;
  instruction: string;
}

/**
 * Finds the fields among the nodes of a paragraph. Those that begin and end in it are whole; of links, and of fields that run over
 * several paragraphs, such as a table of contents, the result is read as words and the rest hidden. `open` goes on to the next
 * paragraph. Linear.
 */
export function readFields(nodes: readonly RunNode[], open: OpenFields): FieldReading {
  const begun: Begun[] = [];
  const whole: WholeField[] = [];
  const hidden = new Set<number>();
  nodes.forEach((node, at) => {
    const inner = begun.at(-1);
    const isInstruction = inner ? inner.separate === null : open.at(-1) === true;
    if (node.kind === "begin") begun.push({ from: at, separate: null, instruction: "" });
    else if (node.kind === "instruction" && inner) inner.instruction += textOfPieces(node.pieces);
    else if (node.kind === "separate" && inner) inner.separate ??= at;
    else if (node.kind === "separate" && open.length > 0) open[open.length - 1] = false;
    else if (node.kind === "end" && !begun.pop()) open.pop();
    else if (node.kind === "end" && inner) end(inner, at);
    if (isMark(node) || isInstruction) hidden.add(at);
  });
  for (const { from, separate } of begun) {
    open.push(separate === null);
    for (let at = from; separate === null && at < nodes.length; at += 1) hidden.add(at);
  }
  return { whole: outermost(whole), hidden };

  function end({ from, separate, instruction }: Begun, to: number): void {
    const isRead = separate !== null && isLink(instruction);
    if (!isRead) whole.push({ from, to, label: fieldLabel(instruction) });
  }
}

function isMark({ kind }: RunNode): boolean {
  return (
    kind === "begin" ||
    kind === "separate" ||
    kind === "end" ||
    kind === "instruction" ||
    kind === "hidden"
  );
}

// They are found by their ends: one that holds others is found after them.
function outermost(fields: readonly WholeField[]): WholeField[] {
  const kept: WholeField[] = [];
  for (const field of fields) {
    while ((kept.at(-1)?.from ?? -1) > field.from) kept.pop();
    kept.push(field);
  }
  return kept;
}
