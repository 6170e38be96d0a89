import type { Splice } from "../pieces.ts";
import type { Segment } from "./read-unit.ts";

/** The splice that puts a new `target` behind the source of its segment, indented and prefixed as that is. */
export function newTarget(
  document: string,
  { at, source }: Segment,
  sourceName: string,
  content: string,
): Splice {
  const place = source.at ?? at;
  const name = sourceName.replace(/source$/, "target");
  const text = `${layoutBefore(document, place.start)}<${name}>${content}</${name}>`;
  return { start: place.end, end: place.end, text };
}

function layoutBefore(document: string, end: number): string {
  let start = end;
  while (start > 0 && /\s/.test(document[start - 1] ?? "")) start -= 1;
  return document.slice(start, end);
}
