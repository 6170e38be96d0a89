import { describe, expect, test } from "vitest";
import { parseArchive } from "#lib/adapters/archive.ts";
import type { Archive, ArchivedChange } from "#lib/core/formats/archive/archive.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { disputing } from "./disputing.ts";

const desk = deskForTests();

/** A document with a change of every kind in its past. */
async function livedIn(): Promise<string> {
  const texts = {
    fr: ["Le bac part à 6 heures.", "Il traverse le le fleuve.", "La nuit tombe.", "Tout dort."],
    en: ["The ferry leaves at 6.", "It crosses the river.", "Night falls.", "All is asleep."],
  };
  const id = await desk.imports(texts, disputing);
  const olena = await desk.as("Olena");
  const { rows, segments } = await desk.open(id);
  const repair = { kind: "merge-next", row: rows[0]?.id ?? -1 } as const;
  await repairRows(olena, { document: id, repair, seenHead: 1 });
  const night = segments.find(({ text }) => text === "Night falls.")?.id ?? -1;
  const words = {
    start: 0,
    end: 5,
    quote: "Night",
    category: "Style",
    severity: "minor",
    note: "?",
  } as const;
  await raiseFlag(olena, { document: id, segment: night, ...words });
  const seen = { seenRevision: 1, seenHead: 3 };
  const revision = {
    document: id,
    segment: night,
    text: "The night falls.",
    cause: "edit",
    ...seen,
  } as const;
  await reviseSegment(await desk.as("Marta"), revision);
  const [problem] = (await findProblems(olena, id)).problems;
  await dismissFindings(olena, {
    document: id,
    fingerprints: [problem?.fingerprint ?? ""],
    scope: "occurrence",
    reason: "dialect",
  });
  await stepBack(olena, id, "undo");
  await stepBack(olena, id, "redo");
  const release = { kind: "unconfirm", row: rows[0]?.id ?? -1 } as const;
  await repairRows(olena, { document: id, repair: release, seenHead: 99 });
  return id;
}

/** The archive with the first revision of a change altered; changes count from 0. */
function withRevision(archive: Archive, at: number, altered: object): Archive {
  const changes = archive.changes.map((change, index) => {
    const [first, ...rest] = change.revisions;
    return index === at && first
      ? { ...change, revisions: [{ ...first, ...altered }, ...rest] }
      : change;
  });
  return { ...archive, changes };
}

/** The archive with a change altered; changes count from 0. */
function withChange(archive: Archive, at: number, altered: Partial<ArchivedChange>): Archive {
  const changes = archive.changes.map((change, index) =>
    index === at ? { ...change, ...altered } : change,
  );
  return { ...archive, changes };
}

function withDelta(archive: Archive, at: number, altered: Partial<ArchivedChange["delta"]>) {
  const { delta } = archive.changes[at] ?? {};
  return delta ? withChange(archive, at, { delta: { ...delta, ...altered } }) : archive;
}

function twice(change: ArchivedChange | undefined) {
  return [...(change?.revisions ?? []), ...(change?.revisions.slice(0, 1) ?? [])];
}

/** A change puts what is no segment into a row, and the next one takes it out. */
function withRowFilledAnew(archive: Archive, at: number): Archive {
  const before = archive.rows.slice(0, 1);
  const after = before.map((row) => ({ ...row, cells: { ...row.cells, 9: [4_000] } }));
  const filled = withDelta(archive, at, { grid: { before, after } });
  return withDelta(filled, at + 1, { grid: { before: after, after: before } });
}

const LATER = { id: 3, sequence: 99, name: "Друк" };
const NAMED = { before: null, after: LATER };
const GONE = { before: LATER, after: null };

function flagOnNothing({ flags }: Archive) {
  const [flag] = flags;
  const stray = flag ? { ...flag, segment: 4_000 } : null;
  return [{ before: flag ?? null, after: stray, carried: false }];
}

async function archived(id: string): Promise<Archive> {
  return exportArchive(await desk.as("Olena"), id);
}

describe("an archive", () => {
  test("comes back as the same document, with its whole history", async () => {
    const archive = await archived(await livedIn());
    const text = JSON.stringify(archive);
    const again = await restoreArchive(await desk.as("Newcomer"), parseArchive(text));
    expect(await archived(again)).toEqual(archive);
  });

  test("can be worked on after it came back", async () => {
    const archive = await archived(await livedIn());
    const id = await restoreArchive(await desk.as("Newcomer"), archive);
    await stepBack(await desk.as("Marta"), id, "undo");
    expect((await desk.open(id)).segments.map(({ text }) => text)).toContain("Night falls.");
  });

  test("from before rows could be confirmed comes back with rows that nobody has confirmed", async () => {
    const text = JSON.stringify(await archived(await livedIn()), (key, value) =>
      key === "confirmed" || key === "alternative" ? undefined : value,
    );
    const id = await restoreArchive(await desk.as("Newcomer"), parseArchive(text));
    const { rows } = await desk.open(id);
    expect(rows.some(({ confirmed, alternative }) => confirmed || alternative)).toBe(false);
  });

  test("from when a file was one text comes back as the same document", async () => {
    const archive = await archived(await livedIn());
    const fileOf = new Map(archive.receptions.map((file) => [file.edition, file]));
    const bytesOf = new Map(archive.originals.map(({ hash, bytes }) => [hash, bytes]));
    const { originals: _, receptions: __, places, ...rest } = archive;
    const older = {
      ...rest,
      hexapla: 1,
      editions: archive.editions.map((edition) => {
        const { fileName = "", format = "", received = "" } = fileOf.get(edition.id) ?? {};
        return { ...edition, fileName, format, received: bytesOf.get(received) };
      }),
      segments: archive.segments.map(({ id, edition }) => {
        const start = 30 * (places.find(({ segment }) => segment === id)?.place ?? 0);
        return { id, edition, start, end: start + 20 };
      }),
    };
    const read = parseArchive(JSON.stringify(older));
    const id = await restoreArchive(await desk.as("Newcomer"), read);
    const again = await archived(id);
    const asRead = archive.receptions.map((file) => ({ ...file, reading: {} }));
    expect(again).toEqual({ ...archive, receptions: asRead });
  });

  test("keeps the dismissals of its document, with their authors, and what was fixed", async () => {
    const archive = await archived(await livedIn());
    const id = await restoreArchive(
      await desk.as("Newcomer"),
      parseArchive(JSON.stringify(archive)),
    );
    const { problems } = await findProblems(await desk.as("Newcomer"), id);
    expect(problems[0]?.dismissed).toMatchObject({
      scope: "occurrence",
      reason: "dialect",
      author: "Olena",
    });
  });

  test("from when findings were known by fingerprints comes back with its dismissals", async () => {
    const older = await livedIn();
    const [problem] = (await findProblems(await desk.as("Olena"), older)).problems;
    const { fingerprint } = problem ?? {};
    const text = JSON.stringify(await archived(older), (key, value) => {
      if (key === "fixes") return undefined;
      const isDismissal = typeof value?.reason === "string" && typeof value.key === "string";
      return isDismissal ? { fingerprint, reason: value.reason } : value;
    });
    expect(text).not.toContain('"scope"');
    const id = await restoreArchive(await desk.as("Newcomer"), parseArchive(text));
    const { problems } = await findProblems(await desk.as("Newcomer"), id);
    expect(problems[0]?.dismissed).toMatchObject({ reason: "dialect", author: "Olena" });
  });

  test.each<[string, (archive: Archive) => Archive]>([
    ["a segment in no row", (a) => ({ ...a, rows: a.rows.slice(1) })],
    [
      "a missing change",
      (a) => ({ ...a, changes: a.changes.slice(0, 2).concat(a.changes.slice(3)) }),
    ],
    ["flags the log knows nothing of", (a) => ({ ...a, flags: [] })],
    ["a text altered behind the log's back", (a) => withRevision(a, 0, { text: "Another." })],
    ["a revision based on nothing", (a) => withRevision(a, 3, { basedOn: 2 })],
    [
      "another received file",
      (a) => ({ ...a, originals: a.originals.map((file) => ({ ...file, bytes: "WA==" })) }),
    ],
    [
      "segments in another order",
      (a) => ({ ...a, rows: [...a.rows].reverse().map((r, i) => ({ ...r, order: `a${i}` })) }),
    ],
    ["an id that is still to be given out", (a) => ({ ...a, nextId: a.nextId - 1 })],
    [
      "editions in a circle",
      (a) => ({ ...a, editions: a.editions.map((e) => ({ ...e, basedOn: e.id })) }),
    ],
    [
      "an alternative for other rows",
      (a) => ({ ...a, rows: a.rows.map((r, at) => (at === 1 ? { ...r, alternative: null } : r)) }),
    ],
    ["two imports", (a) => withChange(a, 3, { kind: "import" })],
    ["a text that comes twice", (a) => withChange(a, 0, { revisions: twice(a.changes[0]) })],
    ["a name of what has not come yet", (a) => withDelta(a, 3, { names: [NAMED, GONE] })],
    ["a flag that was on nothing for a while", (a) => withDelta(a, 4, { flags: flagOnNothing(a) })],
    [
      "a row that left with its texts",
      (a) => withDelta(a, 3, { grid: { before: a.rows, after: [] } }),
    ],
    ["a row that held another text for a while", (a) => withRowFilledAnew(a, 5)],
    ["a flag on nothing", (a) => ({ ...a, flags: a.flags.map((f) => ({ ...f, segment: 4_000 })) })],
  ])("with %s is refused, and nothing is kept", async (_, spoil) => {
    const archive = spoil(await archived(await livedIn()));
    const count = async () => (await desk.db.selectFrom("documents").select("id").execute()).length;
    const before = await count();
    await expect(restoreArchive(await desk.as("Olena"), archive)).rejects.toMatchObject({
      code: "invalid-archive",
    });
    expect(await count()).toBe(before);
  });

  test.each([
    ["no JSON", "{"],
    ["no archive", "[]"],
    ["another version", JSON.stringify({ hexapla: 99 })],
  ])("that is %s cannot be read", (_, text) => {
    expect(() => parseArchive(text)).toThrow(expect.objectContaining({ reason: "malformed" }));
  });
});
