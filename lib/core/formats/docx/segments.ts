import type { OpenFields } from "./fields.ts";
import { readSegment } from "./read-segment.ts";
import { isSeen, type Segment, type View } from "./segment.ts";
import type { Box, Flow, FlowItem, SourceParagraph } from "./source.ts";

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
  else addBox(item.box, gathering, gathering.host);
}

function addSegment(paragraphs: readonly SourceParagraph[], gathering: Gathering): void {
  const { view, host, open, segments } = gathering;
  const [first] = paragraphs;
  if (!first) return;
  segments.push({
    ...readSegment(paragraphs, view, open, first.part),
    part: first.part,
    paragraphs,
    twins: [],
    host,
  });
  for (const paragraph of paragraphs) {
    for (const box of paragraph.boxes) addBox(box, gathering, host ?? paragraph);
  }
}

function addBox(box: Box, { view, segments }: Gathering, host: SourceParagraph | null): void {
  for (const segment of boxSegments(box, view, host)) segments.push(segment);
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
