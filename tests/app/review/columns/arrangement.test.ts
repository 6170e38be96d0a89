import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Arrangement,
  evened,
  firstArrangement,
  LEAST_WIDTH,
  moved,
  paired,
  pinnedAt,
  placed,
  readArrangement,
  resized,
  shownIn,
  toggled,
} from "#app/_features/review/columns/arrangement.ts";

const [FR, EN, ES, UK] = [1, 2, 3, 4] as const;
const EDITIONS = [FR, EN, ES, UK];
const NAMES = ["", "fr", "en", "es", "uk"];

/** The columns as they are read: `fr | en es`, pinned ones before the line. */
function written(arrangement: Arrangement): string {
  const shown = shownIn(arrangement);
  const pinned = arrangement.pair ? [] : shown.filter((id) => arrangement.pinned.includes(id));
  const names = (ids: readonly number[]) => ids.map((id) => NAMES[id]).join(" ");
  const rest = names(shown.slice(pinned.length));
  return pinned.length > 0 ? `${names(pinned)} | ${rest}` : rest;
}

const first = firstArrangement(EDITIONS);

describe("the arrangement of columns", () => {
  test.each<[string, Arrangement, string]>([
    ["as it came", first, "fr en es uk"],
    ["one hidden", toggled(first, EN), "fr es uk"],
    ["one hidden and shown again", toggled(toggled(first, EN), EN), "fr en es uk"],
    ["one moved on", moved(first, FR, 1), "en fr es uk"],
    ["one moved over a hidden one", moved(toggled(first, EN), FR, 1), "es fr uk"],
    ["one moved past the end", moved(first, UK, 1), "fr en es uk"],
    ["one dropped on a later one", placed(first, FR, ES), "en es fr uk"],
    ["one dropped on an earlier one", placed(first, UK, EN), "fr uk en es"],
    ["one pinned", pinnedAt(first, ES, 300), "es | fr en uk"],
    ["one pinned and moved", moved(pinnedAt(first, ES, 300), ES, 1), "es | fr en uk"],
    ["one pinned and let go", pinnedAt(pinnedAt(first, ES, 300), ES, 300), "fr en es uk"],
    ["two alone", paired(first, [UK, FR]), "uk fr"],
    ["all again", paired(paired(first, [UK, FR]), null), "fr en es uk"],
  ])("%s", (_, arrangement, expected) => {
    expect(written(arrangement)).toBe(expected);
  });

  test("leaves one column on the screen, and one that is free", () => {
    const alone = [FR, EN, ES, UK].reduce(toggled, first);
    expect(written(alone)).toBe("uk");
    expect(written(pinnedAt(alone, UK, 300))).toBe("uk");
  });

  test("keeps widths apart, of a pinned column always one", () => {
    const pinned = pinnedAt(first, FR, 320);
    expect(resized(pinned, EN, 50).widths).toEqual({ [FR]: 320, [EN]: LEAST_WIDTH });
    expect(resized(pinned, EN, null).widths).toEqual({ [FR]: 320 });
    expect(evened(resized(pinned, EN, 400)).widths).toEqual({ [FR]: 320 });
  });
});

describe("readArrangement()", () => {
  test("passes over what does not fit", () => {
    expect(readArrangement({ order: [FR, EN], hidden: [] }, EDITIONS)).toBeNull();
    expect(readArrangement("null", EDITIONS)).toBeNull();
    const kept = { order: EDITIONS, hidden: [9], pinned: [EN], widths: { 1: "wide" }, pair: [1] };
    expect(readArrangement(kept, EDITIONS)).toEqual(first);
  });

  test("gives back whatever was arranged, each column once", () => {
    const edition = fc.constantFrom(...EDITIONS);
    const step = fc.oneof(
      edition.map((id) => (now: Arrangement) => toggled(now, id)),
      edition.map((id) => (now: Arrangement) => moved(now, id, 1)),
      edition.map((id) => (now: Arrangement) => pinnedAt(now, id, 280)),
      fc.tuple(edition, edition).map((two) => (now: Arrangement) => placed(now, ...two)),
      fc.tuple(edition, fc.integer()).map((two) => (now: Arrangement) => resized(now, ...two)),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const arranged = steps.reduce((now, next) => next(now), first);
        const kept: unknown = JSON.parse(JSON.stringify(arranged));
        expect(readArrangement(kept, EDITIONS)).toEqual(arranged);
        expect([...arranged.order].sort()).toEqual(EDITIONS);
        expect(shownIn(arranged).length).toBeGreaterThan(0);
      }),
    );
  });
});
