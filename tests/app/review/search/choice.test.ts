import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_CHOSEN,
  askedFor,
  chosenCount,
  isChosen,
  NONE_CHOSEN,
  toggled,
} from "#app/_features/review/search/choice.ts";

const place = (segment: number) => ({ segment, revision: 1, start: 2, end: 5 });
const PLACES = [1, 2, 3, 4, 5].map(place);

describe("a choice of places", () => {
  it("asks for all but those left out, or for those ticked", () => {
    expect(askedFor(toggled(ALL_CHOSEN, place(2)))).toEqual({
      kind: "all-but",
      places: [place(2)],
    });
    expect(askedFor(toggled(NONE_CHOSEN, place(2)))).toEqual({ kind: "these", places: [place(2)] });
  });

  it("of an earlier text says nothing of a later one", () => {
    const choice = toggled(ALL_CHOSEN, place(2));
    expect(isChosen(choice, { ...place(2), revision: 9 })).toBe(true);
  });

  it("counts what is ticked, whatever was pressed", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.nat(4)), (isAll, presses) => {
        const choice = presses.reduce(
          (known, at) => toggled(known, PLACES[at] ?? place(1)),
          isAll ? ALL_CHOSEN : NONE_CHOSEN,
        );
        const ticked = PLACES.filter((one) => isChosen(choice, one)).length;
        expect(chosenCount(choice, PLACES.length)).toBe(ticked);
      }),
    );
  });
});
