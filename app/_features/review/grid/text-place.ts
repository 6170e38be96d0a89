/** The attribute of an element whose text is a segment as it stands on the screen, with the segment's id. */
export const SEGMENT = "data-segment";

/** The attribute of an element that is drawn into a text but is no part of it. */
export const DRAWN = "data-drawn";

/** A place in the text of a segment. */
export interface TextPlace {
  readonly segment: number;
  readonly offset: number;
}

/** The place in a segment's text under a point of the screen; null where there is none, or the browser cannot tell. */
export function placeAt(x: number, y: number): TextPlace | null {
  const range = document.caretRangeFromPoint?.(x, y);
  const element = range?.startContainer.parentElement?.closest(`[${SEGMENT}]`);
  if (!range || !element) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { segment: Number(element.getAttribute(SEGMENT)), offset: lengthOf(before) };
}

/** The words of one segment that are selected on the page, outside of any field; null where there are none, or of several segments. */
export function selectedSpan(): (TextPlace & { start: number; end: number }) | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: common } = range;
  const inner = common instanceof Element ? common : common.parentElement;
  const element = inner?.closest(`[${SEGMENT}]`);
  if (!element) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = lengthOf(before);
  const segment = Number(element.getAttribute(SEGMENT));
  return { segment, offset: start, start, end: start + lengthOf(range) };
}

function lengthOf(range: Range): number {
  const drawn = [...range.cloneContents().querySelectorAll(`[${DRAWN}]`)];
  return (
    range.toString().length - drawn.reduce((sum, one) => sum + (one.textContent?.length ?? 0), 0)
  );
}

/** The stretch of an element from one offset in its text to another; null where the text is shorter. */
export function rangeIn(element: Element, start: number, end: number): Range | null {
  const from = nodeAt(element, start);
  const to = nodeAt(element, end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The stretches of an element for spans of its text, which are in order; those that reach over its end are left out. */
export function rangesIn(
  element: Element,
  spans: readonly { readonly start: number; readonly end: number }[],
): Range[] {
  const texts = textsOf(element);
  let [at, offset] = [0, 0];
  const nodeOf = (place: number) => {
    for (let text = texts[at]; text && offset + text.length < place; text = texts[++at])
      offset += text.length;
    const node = texts[at];
    return node && { node, offset: place - offset };
  };
  return spans.flatMap(({ start, end }) => {
    const [from, to] = [nodeOf(start), nodeOf(end)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  });
}

function textsOf(element: Element): Text[] {
  const walker = textWalker(element);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}

function textWalker(element: Element): TreeWalker {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(`[${DRAWN}]`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
}

function nodeAt(element: Element, offset: number) {
  const walker = textWalker(element);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? "";
    if (rest <= length) return { node, offset: rest };
    rest -= length;
  }
  return null;
}
