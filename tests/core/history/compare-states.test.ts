import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ComparedState,
  compareStates,
  compareWithReceived,
} from "#lib/core/history/compare-states.ts";

// Notation: rows a line, `|` between two columns, `+` between the segments of a cell. A segment is its number and its text, `1 Міст`; a star
// behind it is a flag, an exclamation mark a confirmed one; `<-` stands before what was received.
function state(...lines: readonly string[]): ComparedState {
  const cells = lines.map((line) => line.split("|").map(segmentsIn));
  const segments = cells.flatMap((columns) =>
    columns.flatMap((cell, edition) => {
      return cell.map(({ id, text, received }) => ({
        id,
        edition: edition + 1,
        text,
        received,
        revision: 1,
      }));
    }),
  );
  const flags = cells.flat(2).flatMap(({ id, flag }) => (flag ? [flagOn(id, flag)] : []));
  const rows = cells.map(([first = [], second = []], index) => ({
    id: index + 1,
    order: String(index),
    confidence: null,
    confirmed: false,
    alternative: null,
    cells: { 1: first.map(({ id }) => id), 2: second.map(({ id }) => id) },
  }));
  return { rows, segments, flags };
}

function segmentsIn(cell: string) {
  return [...cell.matchAll(/(\d+) ([^+|<*!]*)([*!]?)(?:<-([^+|]*))?/g)].map(
    ([, id, text = "", flag, received]) => {
      return { id: Number(id), text: text.trim(), flag, received: received?.trim() ?? null };
    },
  );
}

function flagOn(segment: number, sign: string): ComparedState["flags"][number] {
  const state = sign === "!" ? "confirmed" : "open";
  const words = { category: "Terminology", severity: "minor", note: "", quote: "міст" } as const;
  const own = { suggestion: null, repeats: null, raised: 2, state } as const;
  return { id: segment, segment, start: 0, end: 4, ...own, ...words };
}

/** A state of which the parts that are as in another are those of the other. */
function sharing({ rows, segments, flags }: ComparedState, other: ComparedState): ComparedState {
  return {
    rows: shared(rows, other.rows),
    segments: shared(segments, other.segments),
    flags: shared(flags, other.flags),
  };
}

function shared<T>(ones: readonly T[], others: readonly T[]): T[] {
  const known = new Map(others.map((other) => [JSON.stringify(other), other]));
  return ones.map((one) => known.get(JSON.stringify(one)) ?? one);
}

function said({
  texts,
  rearranged,
  reflagged,
  differing,
}: ReturnType<typeof compareStates>): string {
  return [
    ...[...texts].map(([id, text]) => `${id} was ${text}`),
    ...[...rearranged].map((row) => `row ${row} laid out`),
    ...[...reflagged].map((segment) => `${segment} flagged`),
    `rows ${differing.map((index) => index + 1).join(" ")}`.trim(),
  ].join("; ");
}

describe("compareStates()", () => {
  test.each([
    [["1 Le pont | 2 Міст"], ["1 Le pont | 2 Міст"], "rows"],
    [["1 Le pont | 2 Мости"], ["1 Le pont | 2 Міст"], "2 was Міст; rows 1"],
    [["1 الجسر", "2 النهر"], ["1 الجسر", "2 نهر"], "2 was نهر; rows 2"],
    [["1 a + 2 b | 3 c"], ["1 a | 3 c", "2 b |"], "row 1 laid out; rows 1"],
    [["1 a | 3 c", "2 b |"], ["1 a + 2 b | 3 c"], "row 1 laid out; row 2 laid out; rows 1 2"],
    [["1 міст*"], ["1 міст"], "1 flagged; rows 1"],
    [["1 міст"], ["1 міст*"], "1 flagged; rows 1"],
    [["1 міст*"], ["1 міст!"], "1 flagged; rows 1"],
    [["1 міст*"], ["1 міст*"], "rows"],
  ])("tells how %j differs from %j", (now, then, expected) => {
    expect(said(compareStates(state(...now), state(...then)))).toBe(expected);
  });

  test("knows a flag that has only moved along with its words", () => {
    const [now, then] = [state("1 міст*"), state("1 міст*")];
    const moved = now.flags.map((flag) => ({ ...flag, start: 7, end: 11 }));
    expect(said(compareStates({ ...now, flags: moved }, then))).toBe("rows");
  });

  test("says the same of states that share what does not differ as of any others", () => {
    const lines = fc.array(fc.constantFrom("1 міст", "2 نهر*", "3 b!", "4 one + 5 two"), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const [one, other] = [[...new Set(some)], [...new Set(others)]].map((ls) => state(...ls));
        if (!one || !other) throw new Error("Expected two states");
        const shared = sharing(other, one);
        expect(said(compareStates(one, shared))).toBe(said(compareStates(one, other)));
        expect(said(compareStates(shared, one))).toBe(said(compareStates(other, one)));
      }),
    );
  });

  test("finds texts that differ both ways, whatever they are", () => {
    const texts = fc.array(fc.tuple(fc.string(), fc.string()));
    fc.assert(
      fc.property(texts, (pairs) => {
        const side = (nth: 0 | 1): ComparedState => {
          const all = pairs.map((pair, index) => ({ id: index + 1, text: pair[nth] }));
          const base = state(...all.map(({ id }) => `${id} `));
          return {
            ...base,
            segments: base.segments.map((segment, index) => ({
              ...segment,
              text: all[index]?.text ?? "",
            })),
          };
        };
        const [one, other] = [side(0), side(1)];
        const [forth, back] = [compareStates(one, other), compareStates(other, one)];
        expect(forth.differing).toEqual(pairs.flatMap(([a, b], index) => (a === b ? [] : [index])));
        expect(back.differing).toEqual(forth.differing);
      }),
    );
  });
});

test("compareWithReceived() looks at the texts alone", () => {
  const found = compareWithReceived(state("1 Міст* | 2 Bridge <- bridge", "3 Річка |"));
  expect(said(found)).toBe("2 was bridge; rows 1");
});
