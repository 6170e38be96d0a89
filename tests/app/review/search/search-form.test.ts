import { describe, expect, it } from "vitest";
import { faultIn } from "#app/_features/review/search/query-fault.ts";
import { BLANK, wantedOf } from "#app/_features/review/search/search-form.ts";
import { ApiProblem } from "#lib/api/client.ts";

describe("wantedOf()", () => {
  it("asks for nothing while nothing is typed", () => {
    expect(wantedOf(BLANK, [1, 2])).toBeNull();
  });

  it("narrows a search only where it was narrowed", () => {
    const all = wantedOf({ ...BLANK, text: "Kyiv" }, [1, 2]);
    expect(all?.scope).toEqual({ filters: [] });
    const some = wantedOf({ ...BLANK, text: "Kyiv", without: [2], rows: [7] }, [1, 2]);
    expect(some?.scope).toEqual({ editions: [1], rows: [7], filters: [] });
  });

  it("shows what would come once there is something to put", () => {
    expect(wantedOf({ ...BLANK, text: "a" }, [1])?.replacement).toBeNull();
    const put = wantedOf({ ...BLANK, text: "a", put: "b" }, [1])?.replacement;
    expect(put).toEqual({ text: "b", preserveCase: true });
  });
});

describe("faultIn()", () => {
  const refused = new ApiProblem("invalid-query", {
    field: "replacement",
    fault: "unknown-group",
    place: { start: 3, end: 5 },
  });

  it("tells the fault of the field that has it, at a character counted from 1", () => {
    expect(faultIn(refused, "replacement")).toEqual({ code: "unknown-group", place: 4 });
    expect(faultIn(refused, "text")).toBeNull();
  });

  it("tells nothing of other failures", () => {
    const odd = new ApiProblem("invalid-query", { field: "text", fault: "odd" });
    for (const error of [null, new Error("offline"), new ApiProblem("offline"), odd])
      expect(faultIn(error, "text")).toBeNull();
  });
});
