import { describe, expect, test } from "vitest";
import { parseArchive } from "#lib/adapters/archive.ts";
import { parseChangeLog } from "#lib/adapters/change-log.ts";
import type { UpdateDecision } from "#lib/core/formats/update/decide-update.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { exportLog } from "#lib/services/export-log.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { previewUpdate } from "#lib/services/preview-update.ts";
import { readAuthorship } from "#lib/services/read-authorship.ts";
import { restoreArchive, restoreLog } from "#lib/services/restore-archive.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { updateEdition } from "#lib/services/update-edition.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();
const UKRAINIAN = 2;

const TEXTS = {
  en: [
    "The old bridge over the river fell in the night.",
    "Nobody was hurt, said the mayor.",
    "A ferry will carry passengers until autumn.",
    "Children could not come to school for three weeks.",
  ],
  uk: [
    "Старий міст через річку впав уночі.",
    "Ніхто не постраждав, сказала мерка.",
    "Пором возитиме пасажирів до осені.",
    "Діти три тижні не могли дістатися школи.",
  ],
};

const [BRIDGE = "", MAYOR = "", FERRY = "", SCHOOL = ""] = TEXTS.uk;
const DAWN = "Тепер над річкою знову тихо, і світає рано.";

function fileOf(document: string, lines: readonly string[], edition = UKRAINIAN) {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  return { document, edition, name: "нова версія.txt", bytes };
}

type Decisions = Readonly<Record<string, UpdateDecision>>;

async function update(document: string, lines: readonly string[], decisions: Decisions = {}) {
  const { head } = await desk.open(document);
  const input = { ...fileOf(document, lines), seenHead: head, decisions };
  return updateEdition(await desk.as("Olena"), input);
}

async function textsIn(document: string, edition = UKRAINIAN): Promise<string[]> {
  const { rows, segments } = await desk.open(document);
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  return rows.flatMap(({ cells }) => (cells[edition] ?? []).map((id) => texts.get(id) ?? ""));
}

/** Rows in the notation `English | Ukrainian`, by the first word of each text. */
async function rowsIn(document: string): Promise<string[]> {
  const { rows, segments } = await desk.open(document);
  const texts = new Map(segments.map(({ id, text }) => [id, text.split(" ")[0] ?? ""]));
  const shown = (ids: readonly number[] = []) => ids.map((id) => texts.get(id)).join("+") || "–";
  return rows.map(({ cells }) => `${shown(cells[1])} | ${shown(cells[2])}`);
}

async function receivedOf(document: string, edition = UKRAINIAN): Promise<string> {
  const wanted = { document, edition, format: "received" } as const;
  return new TextDecoder().decode((await exporting(await desk.as("Reader"), wanted)).bytes);
}

describe("a new version of an edition's file", () => {
  test("is taken over where it changed, and the desk's edits stay", async () => {
    const document = await desk.imports(TEXTS);
    await desk.edits("Marta", document, MAYOR, MAYOR.replace("мерка", "міська голова"));
    await update(document, [BRIDGE.replace("Старий", "Кам’яний"), MAYOR, FERRY, SCHOOL]);
    const corrected = MAYOR.replace("мерка", "міська голова");
    const texts = [BRIDGE.replace("Старий", "Кам’яний"), corrected, FERRY, SCHOOL];
    expect(await textsIn(document)).toEqual(texts);
    expect(await receivedOf(document)).toBe(`${texts.join("\n")}\n`);
  });

  test("is merged with what the desk changed elsewhere in the same paragraph", async () => {
    const document = await desk.imports(TEXTS);
    await desk.edits("Marta", document, FERRY, FERRY.replace("осені", "зими"));
    await update(document, [BRIDGE, MAYOR, FERRY.replace("возитиме", "перевозитиме"), SCHOOL]);
    expect((await textsIn(document))[2]).toBe("Пором перевозитиме пасажирів до зими.");
  });

  test("tells beforehand what it would do, and stores nothing", async () => {
    const document = await desk.imports(TEXTS);
    await desk.edits("Marta", document, FERRY, FERRY.replace("осені", "зими"));
    const lines = [BRIDGE, FERRY.replace("осені", "весни"), DAWN, SCHOOL];
    const before = await desk.open(document);
    const preview = await previewUpdate(await desk.as("Olena"), fileOf(document, lines));
    const counts = { unchanged: 2, conflict: 1, added: 1, removed: 1, taken: 0, same: 0 };
    expect(preview.editions[0]?.counts).toMatchObject(counts);
    const conflict = preview.editions[0]?.parts.find(({ kind }) => kind === "conflict");
    expect(conflict).toMatchObject({ base: [FERRY], theirs: [lines[1]], texts: null });
    expect(conflict?.clashes).toHaveLength(1);
    expect(await desk.open(document)).toEqual(before);
  });

  test("waits for a decision on each conflict", async () => {
    const document = await desk.imports(TEXTS);
    await desk.edits("Marta", document, FERRY, FERRY.replace("осені", "зими"));
    const lines = [BRIDGE, MAYOR, FERRY.replace("осені", "весни"), SCHOOL];
    const refused = await update(document, lines).catch((error) => error);
    expect(refused).toMatchObject({ code: "undecided" });
    const [key] = refused.details.keys;
    const wrong = { [key]: { texts: ["Два", "тексти"] } };
    await expect(update(document, lines, wrong)).rejects.toMatchObject({ code: "undecided" });
    const broken = { [key]: { texts: ["Пором\nі весна"] } };
    await expect(update(document, lines, broken)).rejects.toMatchObject({ code: "invalid-text" });
    await update(document, lines, { [key]: { texts: ["Пором возитиме до весни чи зими."] } });
    expect((await textsIn(document))[2]).toBe("Пором возитиме до весни чи зими.");
    expect((await receivedOf(document)).split("\n")[2]).toBe("Пором возитиме до весни чи зими.");
  });

  test("brings rows for new paragraphs, beside their neighbours, and takes others out", async () => {
    const document = await desk.imports(TEXTS);
    await update(document, [BRIDGE, FERRY, DAWN, SCHOOL]);
    expect(await rowsIn(document)).toEqual([
      "The | Старий",
      "Nobody | –",
      "A | Пором",
      "– | Тепер",
      "Children | Діти",
    ]);
  });

  test("divides a paragraph within its row", async () => {
    const long = `${BRIDGE} ${MAYOR}`;
    const document = await desk.imports({ ...TEXTS, uk: [long, FERRY, SCHOOL] });
    await update(document, [BRIDGE, MAYOR, FERRY, SCHOOL]);
    expect(await textsIn(document)).toEqual([BRIDGE, MAYOR, FERRY, SCHOOL]);
    const row = (await rowsIn(document)).find((shown) => shown.includes("Старий"));
    expect(row).toContain("Старий+Ніхто");
  });

  test("keeps what the desk edited and the file has no more, if the editor says so", async () => {
    const document = await desk.imports(TEXTS);
    await desk.edits("Marta", document, MAYOR, `${MAYOR} Двічі.`);
    const { parts = [] } =
      (await previewUpdate(await desk.as("Olena"), fileOf(document, [BRIDGE, FERRY, SCHOOL])))
        .editions[0] ?? {};
    expect(parts.map(({ kind }) => kind)).toEqual(["conflict"]);
    const decisions = { [parts[0]?.key ?? ""]: "ours" as const };
    await update(document, [BRIDGE, FERRY, SCHOOL], decisions);
    expect(await textsIn(document)).toEqual([BRIDGE, `${MAYOR} Двічі.`, FERRY, SCHOOL]);
    expect(await receivedOf(document)).toBe(`${[BRIDGE, FERRY, SCHOOL].join("\n")}\n`);
    await update(document, [BRIDGE, FERRY, `${SCHOOL} Зовсім.`]);
    expect(await textsIn(document)).toEqual([
      BRIDGE,
      `${MAYOR} Двічі.`,
      FERRY,
      `${SCHOOL} Зовсім.`,
    ]);
  });

  test("carries flags along with their words", async () => {
    const document = await desk.imports(TEXTS);
    const { segments } = await desk.open(document);
    const flag = async (text: string, quote: string) => {
      const segment = segments.find((one) => one.text === text)?.id ?? 0;
      const start = text.indexOf(quote);
      const kind = { category: "Style", severity: "minor", note: "" } as const;
      const span = { start, end: start + quote.length, quote };
      await raiseFlag(await desk.as("Marta"), { document, segment, ...span, ...kind });
    };
    await flag(BRIDGE, "упав".replace("у", "в"));
    await flag(FERRY, "осені");
    const lines = [
      BRIDGE.replace("Старий", "Дуже старий кам’яний"),
      MAYOR,
      FERRY.replace(" до осені", ""),
      SCHOOL,
    ];
    const preview = await previewUpdate(await desk.as("Olena"), fileOf(document, lines));
    expect(preview.editions[0]?.flags.map(({ fate }) => fate)).toEqual(["moves", "loses-words"]);
    await update(document, lines);
    const { flags } = await desk.open(document);
    expect(lines[0]?.slice(flags[0]?.start ?? 0, flags[0]?.end ?? 0)).toBe("впав");
    expect(flags[1]).toMatchObject({ start: null, quote: "осені" });
  });

  test("is refused where the texts were edited since the preview, but not for other editions", async () => {
    const document = await desk.imports(TEXTS);
    const { head } = await desk.open(document);
    await desk.edits(
      "Marta",
      document,
      "Nobody was hurt, said the mayor.",
      "No one was hurt, said the mayor.",
    );
    const input = { ...fileOf(document, [BRIDGE, FERRY, SCHOOL]), seenHead: head, decisions: {} };
    await desk.edits("Marta", document, SCHOOL, `${SCHOOL} Так.`);
    const refused = await updateEdition(await desk.as("Olena"), input).catch((error) => error);
    expect(refused).toMatchObject({ code: "document-changed" });
    expect(refused.details.changes).toEqual([
      { sequence: head + 2, kind: "edit", author: "Marta" },
    ]);
    await updateEdition(await desk.as("Olena"), { ...input, seenHead: head + 2 });
    expect(await textsIn(document, 1)).toContain("No one was hurt, said the mayor.");
  });

  test("is refused in another format or language, unless the editor accepts it", async () => {
    const document = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    const markdown = { ...fileOf(document, [BRIDGE, "", MAYOR]), name: "нова.md" };
    await expect(previewUpdate(olena, markdown)).rejects.toMatchObject({
      code: "unfit-update",
      details: { problem: "other-format" },
    });
    const french = [
      "Le vieux pont est tombé dans la nuit.",
      "Personne n’a été blessé, a dit la maire.",
    ];
    await expect(previewUpdate(olena, fileOf(document, french))).rejects.toMatchObject({
      details: { problem: "other-language", found: "fr", expected: "uk" },
    });
    const accepted = await previewUpdate(olena, { ...markdown, accept: ["format"] });
    expect(accepted.editions[0]?.counts).toMatchObject({ unchanged: 2, removed: 2 });
    await expect(previewUpdate(olena, { ...markdown, edition: 7 })).rejects.toMatchObject({
      code: "no-such-edition",
    });
  });

  test("brings nothing where it is the file in effect", async () => {
    const document = await desk.imports(TEXTS);
    await update(document, TEXTS.uk);
    expect((await desk.open(document)).head).toBe(1);
  });

  test("is the editor's own work, as authorship tells", async () => {
    const document = await desk.imports(TEXTS);
    await update(document, [...TEXTS.uk, DAWN]);
    const { segments } = await desk.open(document);
    const born = segments.find(({ text }) => text === DAWN)?.id ?? 0;
    const { changes, segments: authored } = await readAuthorship(await desk.as("Reader"), document);
    const [[, origin] = []] = authored.find(({ id }) => id === born)?.runs ?? [];
    expect(origin).toBe(2);
    expect(changes.map(({ kind, author }) => `${kind} ${author}`)).toContain("update Olena");
  });
});

describe("after an update", () => {
  /** Three hundred paragraphs; both sides edit some, the file has new ones and lacks others. */
  async function large(): Promise<{ document: string; lines: string[] }> {
    const lines = Array.from({ length: 300 }, (_, at) => {
      return `Абзац ${at}: ${BRIDGE} ${at % 3 === 0 ? MAYOR : FERRY}`;
    });
    const document = await desk.imports({
      en: lines.map((_, at) => `Paragraph ${at}.`),
      uk: lines,
    });
    for (const at of [4, 90, 91, 250])
      await desk.edits(
        "Marta",
        document,
        lines[at] ?? "",
        `${lines[at]?.replace("річку", "ріку")}`,
      );
    const coming = lines.map((line, at) => (at % 10 === 0 ? line.replace("впав", "рухнув") : line));
    coming.splice(200, 2);
    coming.splice(20, 0, DAWN, `${DAWN} Удруге.`);
    await update(document, coming);
    return { document, lines };
  }

  test("undo takes all of it back, and redo brings it again", async () => {
    const { document, lines } = await large();
    const olena = await desk.as("Olena");
    const updated = await desk.open(document);
    const texts = await textsIn(document);
    expect(texts).toHaveLength(300);
    expect(texts.filter((text) => text.includes("рухнув"))).toHaveLength(29);
    expect(texts.filter((text) => text.includes("ріку"))).toHaveLength(4);
    expect(texts.find((text) => text.startsWith("Абзац 90:"))).toMatch(/ріку рухнув/);
    expect(await receivedOf(document)).toBe(`${texts.join("\n")}\n`);
    await stepBack(olena, document, "undo");
    const back = lines.map((line, at) => {
      return [4, 90, 91, 250].includes(at) ? line.replace("річку", "ріку") : line;
    });
    expect(await textsIn(document)).toEqual(back);
    expect(await receivedOf(document)).toBe(`${back.join("\n")}\n`);
    await stepBack(olena, document, "redo");
    const again = await desk.open(document);
    expect(again.rows).toEqual(updated.rows);
    expect(await textsIn(document)).toEqual(texts);
  });

  test("a second one goes on from the first", async () => {
    const { document } = await large();
    const lines = (await receivedOf(document)).trimEnd().split("\n");
    const next = lines.map((line) => line.replace("Удруге", "Утретє"));
    await desk.edits("Marta", document, DAWN, DAWN.replace("тихо", "спокійно"));
    await update(document, next);
    const texts = await textsIn(document);
    expect(texts).toContain(DAWN.replace("тихо", "спокійно"));
    expect(texts).toContain(`${DAWN} Утретє.`);
    expect(texts).toHaveLength(300);
  });

  test("an archive and a log bring the same document", async () => {
    const { document } = await large();
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

describe("a new version of a bilingual file", () => {
  const unit = (id: string, source: string, target: string) =>
    `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
  const xliff = (...units: readonly string[]) =>
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="en" target-language="uk" datatype="plaintext"><body>${units.join("\n")}</body></file></xliff>\n`,
    );

  test("updates both editions by their units, and new units have a row", async () => {
    const olena = await desk.as("Olena");
    const first = xliff(
      unit("1", "The bridge fell in the night.", "Міст упав уночі."),
      unit("2", "OK", ""),
      unit("3", "OK", ""),
      unit("4", 'Nobody was <x id="1"/>hurt today.', ""),
    );
    const document = await createDocument(olena, {
      title: "Test",
      texts: [{ name: "a.xlf", bytes: first }],
    });
    await desk.edits("Marta", document, "Міст упав уночі.", "Міст упав учора вночі.");
    const bytes = xliff(
      unit("1", "The bridge fell in the night.", "Міст упав уночі."),
      unit("2", "OK", ""),
      unit("5", "A ferry comes every morning.", "Пором ходить щоранку."),
      unit("3", "OK", "Гаразд"),
      unit("4", 'Nobody was <x id="1"/>hurt today.', 'Сьогодні ніхто не <x id="1"/>постраждав.'),
    );
    const file = { document, edition: 2, name: "a.xlf", bytes };
    const preview = await previewUpdate(olena, file);
    expect(preview.editions.map(({ counts }) => counts)).toMatchObject([
      { unchanged: 4, added: 1 },
      { unchanged: 2, taken: 2, added: 1, removed: 0 },
    ]);
    const { head } = await desk.open(document);
    await updateEdition(olena, { ...file, seenHead: head, decisions: {} });
    expect((await rowsIn(document)).map((row) => row.replace(/[^\p{L}| +–]/gu, ""))).toEqual([
      "The | Міст",
      "OK | –",
      "A | Пором",
      "OK | Гаразд",
      "Nobody | Сьогодні",
    ]);
    const corrected = await receivedOf(document, 2);
    expect(corrected).toContain("<target>Міст упав учора вночі.</target>");
    expect(corrected).toContain('<target>Сьогодні ніхто не <x id="1"/>постраждав.</target>');
  });
});

describe("new versions of two editions, one after the other", () => {
  test("bring a paragraph that is new in both into one row", async () => {
    const document = await desk.imports(TEXTS);
    const { head } = await desk.open(document);
    const [first = "", ...others] = TEXTS.en;
    const english = fileOf(document, [first, "It is quiet now.", ...others], 1);
    await updateEdition(await desk.as("Olena"), { ...english, seenHead: head, decisions: {} });
    await update(document, [BRIDGE, DAWN, MAYOR, FERRY, SCHOOL]);
    expect((await rowsIn(document)).slice(0, 3)).toEqual([
      "The | Старий",
      "It | Тепер",
      "Nobody | Ніхто",
    ]);
  });

  test("join a paragraph, and its row takes over what stood beside the other", async () => {
    const document = await desk.imports(TEXTS);
    await update(document, [`${BRIDGE} ${MAYOR}`, FERRY, SCHOOL]);
    expect(await textsIn(document)).toEqual([`${BRIDGE} ${MAYOR}`, FERRY, SCHOOL]);
    expect((await rowsIn(document))[0]).toBe("The+Nobody | Старий");
    await stepBack(await desk.as("Olena"), document, "undo");
    expect(await textsIn(document)).toEqual(TEXTS.uk);
  });
});
