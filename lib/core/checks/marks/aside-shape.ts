import type { LoneBracket } from "./bracket-reading.ts";

/**
 * Returns the offset where the partner of a bracket belongs by the shape of the words beside it: round a figure with its unit, a time,
 * a span of years, an acronym or a name. Null where the words show nothing.
 */
export function placeByShape(text: string, { at, lacks }: LoneBracket): number | null {
  if (lacks === "closing") {
    const ahead = text.slice(at + 1, at + 1 + REACH);
    const length = SHAPES_AHEAD.map((shape) => shape.exec(ahead)?.[0].length).find(Boolean);
    return length === undefined ? null : at + 1 + length;
  }
  const from = Math.max(0, at - REACH);
  const behind = text.slice(from, at);
  const index = SHAPES_BEHIND.map((shape) => shape.exec(behind)?.index).find(
    (found) => found !== undefined,
  );
  return index === undefined ? null : from + index;
}

// Longer asides have no shape of their own.
const REACH = 120;

const FIGURE = String.raw`[€$£]?\p{Nd}+(?:[.,:\u00a0\u202f]\p{Nd}+)*`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*`;
// After a figure: a unit, a currency, or the word it counts; a scale takes one more.
const SCALE = String.raw`(?:[\s\u00a0](?:million|billion|milliard|millones|mil|mln|млн|млрд|тис|Mio|Mrd|Millionen|Milliarden)\p{L}*\.?)?`;
const COUNTED = String.raw`${FIGURE}${SCALE}(?:[\s\u00a0](?:de |d’|of )?(?:\p{L}+(?:/\p{L}+)?|[€$£%])|%|\p{Ll}{1,3}(?!\p{L}))`;

const SHAPES_AHEAD = [
  /^\p{Nd}{1,2}:\p{Nd}{2}(?!\p{Nd})/u,
  /^\p{Nd}{4}(?:[-–]\p{Nd}{2,4})?(?=[\s,.;])(?![\s\u00a0]\p{Ll})/u,
  new RegExp(`^${COUNTED}`, "u"),
  /^\p{Lu}{2,}(?=\s|[.,;](?:\s\p{Ll}|$))(?!\s\p{Lu})/u,
  new RegExp(String.raw`^${NAME}(?: ${NAME})*(?=[.,;]?(?:\s|$))`, "u"),
];

const SHAPES_BEHIND = [
  /(?<![\p{Nd}:])\p{Nd}{1,2}:\p{Nd}{2}$/u,
  /\p{Nd}{4}[-–]\p{Nd}{2,4}$/u,
  new RegExp(String.raw`(?<![\p{L}\p{Nd}.,])${COUNTED}$`, "u"),
  /(?<![\p{L}\p{M}’'-])\p{Lu}{2,}$/u,
  new RegExp(String.raw`(?<![\p{L}\p{M}’'/-])${NAME}(?:/${NAME})?$`, "u"),
];
