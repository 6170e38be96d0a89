import { codeCharacter, codeIndex, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Piece } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { type OpenFields, readFields } from "./fields.ts";
import { isSeen, type Segment, type SegmentCode, type Unit, type View } from "./segment.ts";
import type { PartSource, RunNode, SourceParagraph } from "./source.ts";

// Guards every algorithm that takes a paragraph at a time.
const LONGEST = 1024 * 1024;
const LONGEST_SOURCE = 200;

type Reading = Pick<Segment, "units" | "text" | "codes">;

/** Reads paragraphs as one, in that view; `open` are the fields that began before them. Linear. @throws UnreadableDocumentError `too-large` */
export function readSegment(
  paragraphs: readonly SourceParagraph[],
  view: View,
  open: OpenFields,
  part: PartSource,
): Reading {
  const units: Unit[] = [];
  const codes: SegmentCode[] = [];
  for (const { runs, at } of paragraphs) {
    const nodes = runs.filter((run) => isSeen(run, view)).flatMap(({ nodes }) => nodes);
    const { whole, hidden } = readFields(nodes, open);
    let field = 0;
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      const found = whole[field];
      if (found && found.from === index) {
        addCode(nodes.slice(index, found.to + 1), found.label);
        index = found.to;
        field += 1;
      } else if (node && !hidden.has(index)) addNode(node);
    }
    if (codes.length > MOST_CODES) throw tooLarge(part, at.start);
  }
  const text = units.map((unit) => unit.text).join("");
  if (text.length > LONGEST) throw tooLarge(part, paragraphs[0]?.at.start ?? 0);
  return { units, text, codes };

  function addNode(node: RunNode): void {
    if (node.kind === "code") addCode([node], node.label);
    else for (const piece of node.pieces) for (const unit of unitsOf(piece)) addUnit(node, unit);
  }

  function addUnit(node: RunNode, piece: Piece): void {
    if (codeIndex(piece.text) === null) units.push({ ...piece, node, code: null });
    else addCode([node], "?", piece);
  }

  function addCode(nodes: readonly RunNode[], label: string, literal?: Piece): void {
    const index = codes.length;
    if (index >= MOST_CODES) throw tooLarge(part, nodes[0]?.at.start ?? 0);
    const [first] = nodes;
    const span = literal?.source ?? { start: first?.at.start ?? 0, end: nodes.at(-1)?.at.end ?? 0 };
    codes.push({
      kind: "single",
      partner: null,
      label,
      source: part.text.slice(span.start, Math.min(span.end, span.start + LONGEST_SOURCE)),
      nodes,
      literal: literal?.text ?? null,
      isPinned: nodes.some(({ isPinned }) => isPinned),
    });
    const character = codeCharacter(index);
    nodes.forEach((node, at) => {
      const text = at === 0 ? character : "";
      units.push({ text, source: literal?.source ?? node.at, exact: false, node, code: index });
    });
  }
}

const PRIVATE = /([\u{100000}-\u{10fffd}])/u;

// Characters that would be taken for codes stand by themselves.
function unitsOf(piece: Piece): Piece[] {
  if (!piece.exact || !PRIVATE.test(piece.text)) return [piece];
  let at = piece.source.start;
  return piece.text
    .split(PRIVATE)
    .map((text) => {
      const source = { start: at, end: at + text.length };
      at = source.end;
      return { text, source, exact: !PRIVATE.test(text) };
    })
    .filter(({ text }) => text !== "");
}

function tooLarge(part: PartSource, at: number): UnreadableDocumentError {
  const column = at + 1;
  return new UnreadableDocumentError({
    format: "docx",
    reason: "too-large",
    part: part.name,
    line: 1,
    column,
  });
}
