import { describe, expect, test } from "vitest";
import { noteVisit } from "#lib/services/note-visit.ts";
import { readBaselines, readBases } from "#lib/services/read-baselines.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  en: ["The ferry leaves at six.", "It crosses the wide river."],
  uk: ["Пором вирушає о шостій.", "Він перетинає широку річку."],
  "en-GB": ["The ferry departs at six.", "It crosses the broad river."],
};

async function ferry() {
  const id = await desk.imports(FERRY);
  const idOf = async (start: string) => {
    const { segments } = await desk.open(id);
    return segments.find(({ text }) => text.startsWith(start))?.id ?? -1;
  };
  const write = async (who: string, segment: number, text: string) => {
    const { head, segments } = await desk.open(id);
    const seenRevision = segments.find((one) => one.id === segment)?.revision ?? 0;
    const edit = { document: id, segment, text, cause: "edit", seenRevision } as const;
    await reviseSegment(await desk.as(who), { ...edit, seenHead: head });
    return (await desk.open(id)).head;
  };
  return { id, idOf, write };
}

const MINUTE = 60_000;

async function visitor(name: string) {
  const editor = await desk.as(name);
  const start = Date.UTC(2026, 2, 3, 9);
  return (minutes: number) => ({ ...editor, now: () => new Date(start + minutes * MINUTE) });
}

describe("noteVisit()", () => {
  test("tells what others have written since the visit before", async () => {
    const { id, idOf, write } = await ferry();
    const at = await visitor("Olena");
    const river = await idOf("Він");
    const { head } = await desk.open(id);
    expect(await noteVisit(at(0), id, head)).toBeNull();
    await write("Marta", river, "Він перетинає ріку.");
    await write("Olena", await idOf("Пором"), "Пором іде о шостій.");
    const last = await noteVisit(at(60), id, head + 2);
    expect(last).toEqual({ head, at: at(0).now(), changed: [river] });
  });

  test("takes a page that is loaded anew for the same visit", async () => {
    const { id, idOf, write } = await ferry();
    const at = await visitor("Marta");
    const { head } = await desk.open(id);
    await noteVisit(at(0), id, head);
    await write("Olena", await idOf("Він"), "Він перетинає ріку.");
    const first = await noteVisit(at(60), id, head + 1);
    expect(await noteVisit(at(70), id, head + 1)).toEqual(first);
    expect((await noteVisit(at(180), id, head + 1))?.changed).toEqual([]);
  });

  test("knows each editor apart", async () => {
    const { id } = await ferry();
    await noteVisit((await visitor("Olena"))(0), id, 1);
    expect(await noteVisit((await visitor("Marta"))(60), id, 1)).toBeNull();
  });
});

describe("readBaselines()", () => {
  test("gives the text after any change, and none before the first", async () => {
    const { id, idOf, write } = await ferry();
    const segment = await idOf("Він");
    const first = await write("Marta", segment, "Він перетинає ріку. 🛶");
    await write("Marta", segment, "Перетинає.");
    const wanted = [0, first - 1, first, first + 9].map((after) => ({ segment, after }));
    expect(await readBaselines(await desk.as("Olena"), id, wanted)).toEqual([
      null,
      "Він перетинає широку річку.",
      "Він перетинає ріку. 🛶",
      "Перетинає.",
    ]);
  });

  test("gives the text that was approved, whatever came after it", async () => {
    const { id, idOf, write } = await ferry();
    const [segment, other] = [await idOf("Він"), await idOf("Пором")];
    const { head } = await desk.open(id);
    const editor = await desk.as("Olena");
    await reviewSegments(editor, {
      document: id,
      segments: [segment],
      verdict: "approved",
      seenHead: head,
    });
    await write("Marta", segment, "Перетинає.");
    const wanted = [other, segment].map((one) => ({ segment: one, after: "approved" as const }));
    expect(await readBaselines(editor, id, wanted)).toEqual([null, "Він перетинає широку річку."]);
  });
});

describe("readBases()", () => {
  test("tells the base as the translator saw it and as it is", async () => {
    const { id, idOf, write } = await ferry();
    const [base, segment] = [await idOf("It crosses the wide"), await idOf("Він")];
    await write("Marta", base, "It crosses the narrow river.");
    const editor = await desk.as("Olena");
    const [found] = await readBases(editor, id, [segment]);
    expect(found).toMatchObject({
      base,
      seen: "It crosses the wide river.",
      now: "It crosses the narrow river.",
    });
    await write("Olena", segment, "Він перетинає вузьку річку.");
    const [seen] = await readBases(editor, id, [segment]);
    expect(seen?.seen).toBe("It crosses the narrow river.");
  });

  test("finds none for an original", async () => {
    const { id, idOf } = await ferry();
    expect(await readBases(await desk.as("Olena"), id, [await idOf("The ferry leaves")])).toEqual(
      [],
    );
  });
});
