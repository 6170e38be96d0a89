/** A span of a text that is shown marked. `priority` decides what a run covered twice looks like; higher wins. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The names of its looks, a space between them. */
  readonly look: string;
  readonly priority: number;
  /** A number that stands behind the marked words, and what it means. */
  readonly note?: { readonly number: number; readonly title: string };
}

/** A stretch of text under the same marks, the most important first; `marks` is empty for plain text. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts `text` where marks begin and end. Marks may overlap; an empty one (something is missing here) becomes an empty run.
 * Marks outside the text are cut to it. Cost: marks × runs, for the few marks of a paragraph.
 */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const inside = marks.map((mark) => ({
    ...mark,
    start: clamp(mark.start, text),
    end: clamp(mark.end, text),
  }));
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])];
  const edges = cuts.sort((a, b) => a - b);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    const points = inside.filter((mark) => mark.start === start && mark.end === start);
    const gap = points.length > 0 ? [{ start, text: "", marks: points.sort(byPriority) }] : [];
    if (end === undefined) return gap;
    const over = inside.filter(
      (mark) => mark.start <= start && mark.end >= end && mark.end > mark.start,
    );
    return [...gap, { start, text: text.slice(start, end), marks: over.sort(byPriority) }];
  });
}

function clamp(offset: number, text: string): number {
  return Math.min(Math.max(offset, 0), text.length);
}

function byPriority(a: Mark, b: Mark): number {
  return b.priority - a.priority;
}
