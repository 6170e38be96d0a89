import { codeCharacter, codeIndex, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { type OpenFields, readFields } from "./fields.ts";
import type {
  Box,
  Flow,
  FlowItem,
  PartSource,
  RunNode,
  SourceParagraph,
  Standing,
} from "./source.ts";

/** Which tracked changes of the file its text is read with. */
export type View = "accepted" | "original";

/** What stands together in a text and in the source; cut anywhere only where `exact`. A code's further nodes have no text. */
export interface Unit {
  readonly text: string;
  readonly source: Span;
  readonly exact: boolean;
  readonly node: RunNode;
  /** Index of the code it belongs to; null for words. */
  readonly code: number | null;
}

/** A code and what it is made of. */
export interface SegmentCode extends Code {
  readonly nodes: readonly RunNode[];
  /** The character itself, for one that stands in the material as a code would. */
  readonly literal: string | null;
  /** It stays where it is: it cannot be marked as deleted, or holds paragraphs. */
  readonly isPinned: boolean;
}

/** A paragraph as a reader sees it, made of one in the source or of several whose ends are not to be seen. */
export interface Segment {
  readonly part: PartSource;
  readonly paragraphs: readonly SourceParagraph[];
  readonly units: readonly Unit[];
  readonly text: string;
  readonly codes: readonly SegmentCode[];
  /** The same words again for older programs: they are written along. */
  readonly twins: readonly Segment[];
  /** Where the drawing stands that it is in; null outside of drawings. */
  readonly host: SourceParagraph | null;
}

// Guards every algorithm that takes a paragraph at a time.
const LONGEST = 1024 * 1024;
const LONGEST_SOURCE = 200;

/** The segments of blocks in that view, in order; those in a drawing follow the paragraph it stands in. Linear. */
export function segmentsOf(flow: Flow, view: View, host: SourceParagraph | null = null): Segment[] {
  const open: OpenFields = [];
  const segments: Segment[] = [];
  gather(flow, { view, host, open, segments });
  return segments;
}

interface Gathering {
  readonly view: View;
  readonly host: SourceParagraph | null;
  readonly open: OpenFields;
  readonly segments: Segment[];
}

function gather(flow: Flow, gathering: Gathering): void {
  let joined: SourceParagraph[] = [];
  const finish = () => {
    if (joined.length > 0) addSegment(joined, gathering);
    joined = [];
  };
  for (const item of flow) {
    if (item.kind === "paragraph") {
      joined.push(item.paragraph);
      if (isSeen(item.paragraph.mark, gathering.view)) finish();
    } else {
      finish();
      gatherWithin(item, gathering);
    }
  }
  finish();
}

function gatherWithin(item: Exclude<FlowItem, { kind: "paragraph" }>, gathering: Gathering): void {
  if (item.kind === "row") for (const cell of item.cells) gather(cell, gathering);
  else gathering.segments.push(...boxSegments(item.box, gathering.view, gathering.host));
}

/** Whether something is there in a view. */
export function isSeen({ isInserted, isDeleted }: Standing, view: View): boolean {
  return view === "accepted" ? !isDeleted : !isInserted;
}

function addSegment(paragraphs: readonly SourceParagraph[], gathering: Gathering): void {
  const { view, host, open, segments } = gathering;
  const [first] = paragraphs;
  if (!first) return;
  segments.push({
    ...read(paragraphs, view, open, first.part),
    part: first.part,
    paragraphs,
    twins: [],
    host,
  });
  for (const paragraph of paragraphs) {
    for (const box of paragraph.boxes) segments.push(...boxSegments(box, view, host ?? paragraph));
  }
}

function boxSegments({ flows, twins }: Box, view: View, host: SourceParagraph | null): Segment[] {
  const shown = flows.flatMap((flow) => segmentsOf(flow, view, host));
  const others = twins.flatMap((flow) => segmentsOf(flow, view, host));
  const waiting = new Map<string, Segment[]>();
  for (const other of others) {
    const alike = waiting.get(other.text);
    if (alike) alike.push(other);
    else waiting.set(other.text, [other]);
  }
  const paired = shown.map((segment) => {
    const twin = waiting.get(segment.text)?.shift();
    return twin ? { ...segment, twins: [twin, ...twin.twins] } : segment;
  });
  return [...paired, ...[...waiting.values()].flat()];
}

type Reading = Pick<Segment, "units" | "text" | "codes">;

function read(
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
