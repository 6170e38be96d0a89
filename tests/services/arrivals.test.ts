import { describe, expect, test } from "vitest";
import { parseArchive } from "#lib/adapters/archive.ts";
import { parseChangeLog } from "#lib/adapters/change-log.ts";
import { hashOf } from "#lib/adapters/hash.ts";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import { patchState } from "#lib/core/history/state-difference.ts";
import { changeDocument } from "#lib/services/change-document.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { exportLog } from "#lib/services/export-log.ts";
import { readDifference } from "#lib/services/read-difference.ts";
import { readState } from "#lib/services/read-state.ts";
import { restoreArchive, restoreLog } from "#lib/services/restore-archive.ts";
import { restoreState } from "#lib/services/restore-state.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();
const TEXTS = { fr: ["Un bac.", "La nuit.", "Tout dort."], uk: ["Пором.", "Ніч.", "Все спить."] };
const UKRAINIAN = 2;

/** A new Ukrainian file, in which the second paragraph is gone and one came at the end. */
async function withNewFile(): Promise<string> {
  const document = await desk.imports(TEXTS);
  const { rows, segments } = await desk.open(document);
  const [first, gone, last] = segments.filter(({ edition }) => edition === UKRAINIAN);
  const bytes = new TextEncoder().encode("Пором.\nВсе спить.\nСвітає.\n");
  await changeDocument(await desk.as("Olena"), document, async (_, { head, nextId }) => {
    const sequence = head + 1;
    const born = { id: nextId, edition: UKRAINIAN };
    const place = { edition: UKRAINIAN, reception: sequence, codes: null, text: null, state: null };
    return {
      kind: "edit",
      idsUsed: 2,
      arrivals: {
        originals: [{ hash: hashOf(bytes), bytes }],
        receptions: [
          {
            ...{ edition: UKRAINIAN, sequence, fileName: "новий.txt", format: "text" },
            ...{ slot: "", reading: { separator: "line" }, received: hashOf(bytes) },
          },
        ],
        segments: [born],
        places: [first?.id ?? 0, last?.id ?? 0, nextId].map((segment, at) => {
          return { ...place, segment, place: at };
        }),
      },
      revisions: [{ segment: nextId, text: "Світає.", cause: "import", basedOn: null, seen: head }],
      delta: {
        texts: [{ segment: nextId, before: 0, after: sequence }],
        grid: gridOf(rows, gone?.id ?? 0, nextId),
        receptions: [
          {
            before: { edition: UKRAINIAN, reception: 1 },
            after: { edition: UKRAINIAN, reception: sequence },
          },
        ],
      },
    };
  });
  return document;
}

function gridOf(rows: readonly PlacedRow[], gone: number, born: number) {
  const before = rows.filter(({ cells }) => cells[UKRAINIAN]?.includes(gone));
  const without = before.map((row) => {
    const left = row.cells[UKRAINIAN]?.filter((id) => id !== gone) ?? [];
    return { ...row, cells: { ...row.cells, [UKRAINIAN]: left }, alternative: null };
  });
  const state = { confidence: null, confirmed: true, alternative: null };
  const row = { id: born + 1, order: "zz", cells: { [UKRAINIAN]: [born] }, ...state };
  return { before, after: [...without, row] };
}

async function textsIn(document: string): Promise<string[]> {
  const { segments } = await desk.open(document);
  return segments.filter(({ edition }) => edition === UKRAINIAN).map(({ text }) => text);
}

async function fileOf(document: string, sequence?: number): Promise<string> {
  const wanted = { document, sequence, edition: UKRAINIAN, format: "received" } as const;
  return new TextDecoder().decode((await exporting(await desk.as("Reader"), wanted)).bytes);
}

const OLD = ["Пором.", "Ніч.", "Все спить."];
const NEW = ["Пором.", "Все спить.", "Світає."];

describe("a change that brings a file", () => {
  test("brings segments, takes others out, and the edition leaves in the new file", async () => {
    const document = await withNewFile();
    expect(await textsIn(document)).toEqual(NEW);
    expect((await desk.open(document)).editions[1]?.fileName).toBe("новий.txt");
    expect(await fileOf(document)).toBe("Пором.\nВсе спить.\nСвітає.\n");
    expect(await fileOf(document, 1)).toBe("Пором.\nНіч.\nВсе спить.\n");
  });

  test("is undone and redone as a whole", async () => {
    const document = await withNewFile();
    const olena = await desk.as("Olena");
    const before = await desk.open(document);
    await stepBack(olena, document, "undo");
    expect(await textsIn(document)).toEqual(OLD);
    expect(await fileOf(document)).toBe("Пором.\nНіч.\nВсе спить.\n");
    await stepBack(olena, document, "redo");
    const after = await desk.open(document);
    expect({ ...after, head: before.head }).toEqual(before);
  });

  test("stays where somebody edited what it brought", async () => {
    const document = await withNewFile();
    const { segments } = await desk.open(document);
    const born = segments.at(-1)?.id ?? 0;
    const dawn = segments.find(({ text }) => text === "Світає.")?.id ?? born;
    await reviseSegment(await desk.as("Marta"), {
      ...{ document, segment: dawn, text: "Уже світає.", cause: "edit" },
      ...{ seenRevision: 2, seenHead: 2 },
    });
    await stepBack(await desk.as("Olena"), document, "undo").catch(() => {});
    expect(await textsIn(document)).toEqual(["Пором.", "Все спить.", "Уже світає."]);
  });

  test("is passed by on the way to any state, and a version from before it comes back", async () => {
    const document = await withNewFile();
    const olena = await desk.as("Olena");
    await stepBack(olena, document, "undo");
    const states = await Promise.all(
      [1, 2, 3].map((sequence) => readState(olena, { document, sequence })),
    );
    for (const from of states) {
      for (const to of states) {
        const steps = { document, from: from.sequence, sequence: to.sequence };
        const patched = patchState(from, await readDifference(olena, steps));
        expect(patched.segments).toEqual(to.segments);
        expect(patched.rows).toEqual(to.rows);
      }
    }
    await stepBack(olena, document, "redo");
    await restoreState(olena, { document, sequence: 1, seenHead: 4 });
    expect(await textsIn(document)).toEqual(OLD);
    expect(await fileOf(document)).toBe("Пором.\nНіч.\nВсе спить.\n");
  });

  test("comes back from an archive and from a log", async () => {
    const document = await withNewFile();
    const reader = await desk.as("Reader");
    const archive = await exportArchive(reader, document);
    const again = await restoreArchive(reader, parseArchive(JSON.stringify(archive)));
    expect(await exportArchive(reader, again)).toEqual(archive);
    const lines: string[] = [];
    for await (const line of (await exportLog(reader, document)).lines) lines.push(line);
    const logged = await restoreLog(reader, parseChangeLog(lines.join("")));
    expect(await exportArchive(reader, logged)).toEqual(archive);
  });
});
