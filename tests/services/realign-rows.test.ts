import { describe, expect, test } from "vitest";
import { readTimeline } from "#lib/services/read-history.ts";
import { type RowRealignment, realignRows } from "#lib/services/realign-rows.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();
const FRENCH = [
  "Le bac de Vylkove part à 6 heures.",
  "Olena Marchenko vend 240 billets par jour.",
  "Le fleuve est large de 900 mètres à Kiliia.",
  "En 1994, Ivan Horbenko a construit 3 barques.",
  "« Personne ne dort ici », dit-elle.",
  "La nuit tombe sur Odessa à 21 heures.",
];
const UKRAINIAN = [
  "Пором з Вилкового відходить о 6 годині.",
  "Олена Марченко продає 240 квитків на день.",
  "Біля Кілії річка завширшки 900 метрів.",
  "У 1994 році Іван Горбенко збудував 3 човни.",
  "«Тут ніхто не спить», — каже вона.",
  "О 21 годині над Одесою западає ніч.",
];
const REST = { from: null, to: null, pins: [] } as const;

async function newDocument(): Promise<string> {
  return desk.imports({ fr: FRENCH, uk: UKRAINIAN });
}

async function realign(document: string, scope: Partial<RowRealignment> = {}): Promise<number> {
  const { head } = await desk.open(document);
  return realignRows(await desk.as("Olena"), { document, seenHead: head, ...REST, ...scope });
}

/** Each row as the numbers of its paragraphs, `2,3|2!`; `!` where it is confirmed. */
async function written(id: string): Promise<string[]> {
  const { rows } = await desk.open(id);
  const columns = [1, 2].map((edition) => rows.flatMap((row) => row.cells[edition] ?? []));
  return rows.map(({ cells, confirmed }) => {
    const line = columns.map((column, at) =>
      (cells[at + 1] ?? []).map((segment) => column.indexOf(segment) + 1).join(),
    );
    return `${line.map((cell) => cell || "-").join("|")}${confirmed ? "!" : ""}`;
  });
}

async function openGap(id: string, row: number): Promise<number> {
  const { rows, head } = await desk.open(id);
  const repair = { kind: "insert-gap", row: rows[row]?.id ?? -1, edition: 2 } as const;
  return repairRows(await desk.as("Olena"), { document: id, repair, seenHead: head });
}

const ALIGNED = ["1|1", "2|2", "3|3", "4|4", "5|5", "6|6"];

describe("realignRows()", () => {
  test("lays out the rest anew below the row that was set by hand", async () => {
    const id = await newDocument();
    expect(await written(id)).toEqual(ALIGNED);
    await openGap(id, 1);
    expect(await written(id)).toEqual(["1|1", "2|-!", "3|2", "4|3", "5|4", "6|5", "-|6"]);
    await realign(id);
    const rows = await written(id);
    expect(rows).toContain("2|-!");
    expect(rows.slice(-3)).toEqual(["4|4", "5|5", "6|6"]);
  });

  test("is one change, which one undo takes back", async () => {
    const id = await newDocument();
    await openGap(id, 1);
    const before = (await desk.open(id)).rows;
    await realign(id);
    const [newest] = await readTimeline(await desk.as("Olena"), id, { limit: 1 });
    expect(newest?.kind).toBe("realign");
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await desk.open(id)).rows).toEqual(before);
  });

  test("leaves rows out of the range as they are", async () => {
    const id = await newDocument();
    await openGap(id, 1);
    const { rows } = await desk.open(id);
    await realign(id, { from: rows[5]?.id ?? -1, to: rows[6]?.id ?? -1 });
    expect((await written(id)).slice(0, 5)).toEqual(["1|1", "2|-!", "3|2", "4|3", "5|4"]);
  });

  test("brings two pinned segments into one row, and what lies around them into place", async () => {
    const id = await newDocument();
    await openGap(id, 1);
    const { segments } = await desk.open(id);
    const idOf = (text: string | undefined) => segments.find((s) => s.text === text)?.id ?? -1;
    await realign(id, { pins: [[idOf(FRENCH[3]), idOf(UKRAINIAN[3])]] });
    const rows = await written(id);
    expect(rows).toContain("4|4!");
    expect(rows.slice(-2)).toEqual(["5|5", "6|6"]);
  });

  test("writes nothing where all rows come out as they were", async () => {
    const id = await newDocument();
    const { head } = await desk.open(id);
    expect(await realign(id)).toBe(head);
  });

  test("gives the same rows each time", async () => {
    const [one, other] = [await newDocument(), await newDocument()];
    for (const id of [one, other]) {
      await openGap(id, 2);
      await realign(id);
    }
    expect((await desk.open(one)).rows).toEqual((await desk.open(other)).rows);
  });

  test("refuses where every row is confirmed", async () => {
    const id = await newDocument();
    const { rows, head } = await desk.open(id);
    const repair = { kind: "confirm", row: rows.at(-1)?.id ?? -1, above: true } as const;
    await repairRows(await desk.as("Olena"), { document: id, repair, seenHead: head });
    await expect(realign(id)).rejects.toMatchObject({
      code: "repair-impossible",
      details: { problem: "nothing-to-realign" },
    });
  });

  test("refuses where a colleague repairs the same rows while the aligner is at work", async () => {
    const id = await newDocument();
    await openGap(id, 1);
    const olena = await desk.as("Olena");
    const { rows, head } = await desk.open(id);
    const align: typeof olena.heavy.align = async (...given) => {
      const repair = { kind: "merge-next", row: rows[3]?.id ?? -1 } as const;
      await repairRows(await desk.as("Marta"), { document: id, repair, seenHead: head });
      return olena.heavy.align(...given);
    };
    const work = realignRows(
      { ...olena, heavy: { ...olena.heavy, align } },
      { document: id, seenHead: head, ...REST },
    );
    await expect(work).rejects.toMatchObject({ code: "rows-changed" });
    expect((await desk.open(id)).head).toBe(head + 1);
  });

  test("writes nothing where it is cancelled", async () => {
    const id = await newDocument();
    const head = await openGap(id, 1);
    const signal = AbortSignal.abort();
    const input = { document: id, seenHead: head, ...REST };
    await expect(realignRows(await desk.as("Olena"), input, { signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect((await desk.open(id)).head).toBe(head);
  });

  test("tells how far it is", async () => {
    const id = await newDocument();
    const head = await openGap(id, 1);
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    await realignRows(
      await desk.as("Olena"),
      { document: id, seenHead: head, ...REST },
      { onProgress },
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
