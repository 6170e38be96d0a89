import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const STYLES = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const LOOKS = readFileSync(new URL("../../app/looks.css", import.meta.url), "utf8");
const TOKEN = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;

// WCAG 2.2: 1.4.3 for text, 1.4.11 for what must be seen but not read.
const TEXT = 4.5;
const SHAPE = 3;

const GROUNDS = ["surface", "surface-raised"] as const;
const TEXTS = ["ink", "ink-muted", "ok-text", "warn-text", "danger-text", "accent-text"] as const;
const FLAGS = ["flag-neutral", "flag-minor", "flag-major", "flag-critical"] as const;
const SHAPES = ["line-strong", "accent", "ok", "warn", "danger", ...FLAGS] as const;

const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground, TEXT] as const)),
  ...GROUNDS.flatMap((ground) => SHAPES.map((shape) => [shape, ground, SHAPE] as const)),
  ...["ink", "ink-muted"].map((text) => [text, "hover", TEXT] as const),
  ...["ok", "warn", "danger", "accent"].map(
    (tone) => [`${tone}-text`, `${tone}-soft`, TEXT] as const,
  ),
  ...["accent", "danger"].flatMap((tone) => [
    [`${tone}-ink`, tone, TEXT] as const,
    [`${tone}-ink`, `${tone}-strong`, TEXT] as const,
  ]),
  ["ink", "mark-deleted", TEXT],
  ["ink", "mark-inserted", TEXT],
  ["ink", "mark-moved", TEXT],
  ["ink", "mark-within", TEXT],
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((person) => [
    ["ink", `author-${person}`, TEXT] as const,
    [`author-line-${person}`, `author-${person}`, SHAPE] as const,
  ]),
  ...[1, 2, 3, 4, 5].map((age) => ["ink", `age-${age}`, TEXT] as const),
  ["age-line", "surface", SHAPE],
];

describe.each([
  ["light", 2],
  ["dark", 3],
])("in the %s theme", (_, column) => {
  const colours = new Map([...STYLES.matchAll(TOKEN)].map((found) => [found[1], found[column]]));

  test.each(PAIRS)("%s stands out from %s", (front, ground, least) => {
    expect(contrast(colours.get(front), colours.get(ground))).toBeGreaterThanOrEqual(least);
  });
});

// WCAG 2.2, 1.4.6.
const STRONG_TEXT = 7;

describe.each([
  ["light", 2],
  ["dark", 3],
])("with strong contrast in the %s theme", (_, column) => {
  const tokens = [...STYLES.matchAll(TOKEN), ...LOOKS.matchAll(TOKEN)];
  const colours = new Map(tokens.map((found) => [found[1], found[column]]));

  test.each([
    ...PAIRS.filter(([front, , least]) => least === TEXT && front.startsWith("ink")).map(
      ([front, ground]) => [front, ground] as const,
    ),
    ...["ok", "warn", "danger", "accent"].map((tone) => [`${tone}-text`, `${tone}-soft`] as const),
  ])("%s reads on %s at 7:1", (front, ground) => {
    expect(contrast(colours.get(front), colours.get(ground))).toBeGreaterThanOrEqual(STRONG_TEXT);
  });

  test.each(GROUNDS)("lines stand out from %s as words must elsewhere", (ground) => {
    expect(contrast(colours.get("line"), colours.get(ground))).toBeGreaterThanOrEqual(TEXT);
  });
});

test("black on white has the contrast that WCAG gives it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(TEXT);
});

function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance (WCAG 2.2, glossary). */
function luminance(colour: string | undefined): number {
  if (!colour) throw new Error("Expected a colour in app/globals.css");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
