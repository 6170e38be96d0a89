import { describe, expect, test } from "vitest";
import type { EditorContext } from "#lib/services/context.ts";
import { readSegmentHistory } from "#lib/services/read-history.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part à 6 heures.", "Il traverse le fleuve."],
  en: ["The ferry leaves at six.", "It crosses the wide river."],
};

async function newDocument() {
  const id = await desk.imports(FERRY);
  const segment = await segmentOf(id, "It crosses the wide river.");
  const { head, segments } = await desk.open(id);
  const revision = segments.find((known) => known.id === segment)?.revision ?? 0;
  return { id, segment, seen: { seenRevision: revision, seenHead: head } };
}

async function segmentOf(document: string, text: string): Promise<number> {
  const { segments } = await desk.open(document);
  return segments.find((segment) => segment.text === text)?.id ?? -1;
}

async function textOf(document: string, segment: number): Promise<string | undefined> {
  return (await desk.open(document)).segments.find(({ id }) => id === segment)?.text;
}

describe("reviseSegment()", () => {
  test("keeps every text that stood there, with author and cause", async () => {
    const { id, segment, seen } = await newDocument();
    const editor = await desk.as("Olena");
    const edit = { document: id, segment, cause: "edit", ...seen } as const;
    await reviseSegment(editor, { ...edit, text: "It crosses the broad river." });

    const history = await readSegmentHistory(editor, id, segment);
    expect(history.map(({ text, author, cause }) => [text, author, cause])).toEqual([
      ["It crosses the broad river.", "Olena", "edit"],
      ["It crosses the wide river.", "Importer", "import"],
    ]);
  });

  test("merges edits that two people made at once in different places", async () => {
    const { id, segment, seen } = await newDocument();
    const edit = { document: id, segment, cause: "edit", ...seen } as const;
    await reviseSegment(await desk.as("Olena"), { ...edit, text: "She crosses the wide river." });
    await reviseSegment(await desk.as("Marta"), { ...edit, text: "It crosses the wide stream." });

    expect(await textOf(id, segment)).toBe("She crosses the wide stream.");
    const [newest] = await readSegmentHistory(await desk.as("Marta"), id, segment);
    expect(newest).toMatchObject({ cause: "merge", author: "Marta" });
  });

  test("refuses edits of the same words with both texts, and leaves the first one standing", async () => {
    const { id, segment, seen } = await newDocument();
    const edit = { document: id, segment, cause: "edit", ...seen } as const;
    await reviseSegment(await desk.as("Olena"), { ...edit, text: "It crosses the broad river." });

    await expect(
      reviseSegment(await desk.as("Marta"), { ...edit, text: "It crosses the great river." }),
    ).rejects.toMatchObject({
      code: "text-changed",
      details: {
        base: "It crosses the wide river.",
        theirs: "It crosses the broad river.",
        yours: "It crosses the great river.",
        author: "Olena",
      },
    });
    expect(await textOf(id, segment)).toBe("It crosses the broad river.");
  });

  test("loses nothing when ten people edit different words at the same moment", async () => {
    const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    const text = words.map((word) => `${word} apart`).join(" ");
    const id = await desk.imports({ fr: ["un"], en: [text] });
    const segment = await segmentOf(id, text);
    const editors: EditorContext[] = [];
    for (const word of words) editors.push(await desk.as(word));
    await Promise.all(
      editors.map((editor, index) => {
        const word = words[index] ?? "";
        const edited = text.replace(`${word} `, `${word.toUpperCase()} `);
        const seen = { seenRevision: 1, seenHead: 1 };
        return reviseSegment(editor, {
          document: id,
          segment,
          text: edited,
          cause: "edit",
          ...seen,
        });
      }),
    );
    expect(await textOf(id, segment)).toBe(
      words.map((word) => `${word.toUpperCase()} apart`).join(" "),
    );
  });

  test.each([
    ["a line break, which would end the paragraph", "It crosses\nthe river.", "line-break"],
    ["a control character", "It crosses\u0000the river.", "control-character"],
    ["half a surrogate pair", "It crosses \ud83d the river.", "control-character"],
  ])("refuses %s", async (_, text, problem) => {
    const { id, segment, seen } = await newDocument();
    const edit = { document: id, segment, cause: "edit", text, ...seen } as const;
    await expect(reviseSegment(await desk.as("Olena"), edit)).rejects.toMatchObject({
      code: "invalid-text",
      details: { problem },
    });
  });

  test("writes nothing for the text that stands already", async () => {
    const { id, segment, seen } = await newDocument();
    const text = "It crosses the wide river.";
    await reviseSegment(await desk.as("Olena"), {
      document: id,
      segment,
      text,
      cause: "edit",
      ...seen,
    });
    expect((await desk.open(id)).head).toBe(seen.seenHead);
  });

  test("refuses what does not exist", async () => {
    const { id, segment, seen } = await newDocument();
    const olena = await desk.as("Olena");
    const edit = { document: id, segment, text: "x", cause: "edit", ...seen } as const;
    const nowhere = "00000000-0000-7000-8000-00000000dead";
    await expect(reviseSegment(olena, { ...edit, document: nowhere })).rejects.toMatchObject({
      code: "no-such-document",
    });
    await expect(reviseSegment(olena, { ...edit, segment: 999 })).rejects.toMatchObject({
      code: "no-such-segment",
    });
    await expect(reviseSegment(olena, { ...edit, seenRevision: 7 })).rejects.toMatchObject({
      code: "no-such-revision",
    });
  });
});
