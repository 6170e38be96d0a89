import { describe, expect, test } from "vitest";
import { acceptSuggestion } from "#lib/services/accept-suggestion.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { remarkOnFlag, withdrawRemark } from "#lib/services/remark-on-flag.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange } from "#lib/services/undo-change.ts";
import { bringFlagBack, listWithdrawnFlags } from "#lib/services/withdrawn-flags.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const KIND = { category: "Accuracy/Omission", severity: "minor", note: "" } as const;

/** A document of one sentence in two languages, and what editors do to its Ukrainian text. Flagged words stand in brackets. */
async function document(text: string) {
  const id = await desk.imports({ en: ["The night ferry left Kyiv."], uk: [text] });
  const find = async () => {
    const { editions, segments, head } = await desk.open(id);
    const edition = editions.find(({ language }) => language === "uk")?.id;
    const segment = segments.find((one) => one.edition === edition);
    if (!segment) throw new Error("Expected a Ukrainian text: found none");
    return { ...segment, head };
  };
  const flag = async (words: string, extra = {}) => {
    const { id: segment, text: now } = await find();
    const at = words.indexOf("‸");
    const start = at === -1 ? now.indexOf(words) : now.indexOf(words.replace("‸", "")) + at;
    const quote = at === -1 ? words : "";
    const place = { segment, start, end: start + quote.length, quote };
    const change = await raiseFlag(await desk.as("Olena"), {
      document: id,
      ...place,
      ...KIND,
      ...extra,
    });
    return (await desk.open(id)).flags.find(({ raised }) => raised === change)?.id ?? -1;
  };
  const write = async (after: string) => {
    const { id: segment, revision, head } = await find();
    const seen = { seenRevision: revision, seenHead: head };
    return reviseSegment(await desk.as("Marta"), {
      document: id,
      segment,
      text: after,
      cause: "edit",
      ...seen,
    });
  };
  const shown = async () => {
    const { text: now } = await find();
    const { flags } = await desk.open(id);
    return flags.map(({ start, end, state }) => {
      if (start === null || end === null) return `gone ${state}`;
      const words = start === end ? "‸" : `[${now.slice(start, end)}]`;
      return `${now.slice(0, start)}${words}${now.slice(end)} ${state}`;
    });
  };
  return { id, find, flag, write, shown };
}

describe("a flag at a point", () => {
  test("stays between the same words while the text changes about them", async () => {
    const { flag, write, shown } = await document("Пором вийшов з Києва.");
    await flag("‸Пором");
    await flag("Пором ‸вийшов");
    await write("Учора пором вийшов із Києва.");
    expect(await shown()).toEqual([
      "‸Учора пором вийшов із Києва. open",
      "Учора пором ‸вийшов із Києва. open",
    ]);
  });

  test("is gone with the words on both of its sides", async () => {
    const { flag, write, shown } = await document("Нічний пором вийшов з Києва.");
    await flag("пором ‸вийшов");
    await write("Нічний автобус рушає з Києва.");
    expect(await shown()).toEqual(["gone open"]);
  });

  test("comes to stand in the text that its editor saw, though somebody wrote before it", async () => {
    const { id, find, write, shown } = await document("Пором вийшов з Києва.");
    const { id: segment, revision: seenRevision } = await find();
    await write("Учора пором вийшов з Києва.");
    const place = { segment, start: 6, end: 6, quote: "", seenRevision };
    await raiseFlag(await desk.as("Olena"), { document: id, ...place, ...KIND });
    expect(await shown()).toEqual(["Учора пором ‸вийшов з Києва. open"]);
  });

  test("beyond the end of the text is refused", async () => {
    const { id, find } = await document("Пором.");
    const place = { segment: (await find()).id, start: 7, end: 7, quote: "" };
    await expect(
      raiseFlag(await desk.as("Olena"), { document: id, ...place, ...KIND }),
    ).rejects.toMatchObject({ code: "invalid-span" });
  });
});

describe("accepting what a flag suggests", () => {
  test("puts it in place of the words and the flag to fixed, and one undo takes both back", async () => {
    const { id, flag, shown } = await document("Пором вийшов з києва.");
    const raised = await flag("києва", { suggestion: "Києва" });
    const other = await flag("вийшов");
    const { head: seenHead } = await desk.open(id);
    const change = await acceptSuggestion(await desk.as("Marta"), {
      document: id,
      flag: raised,
      seenHead,
    });
    expect(await shown()).toEqual([
      "Пором вийшов з [Києва]. fixed",
      "Пором [вийшов] з Києва. open",
    ]);
    await undoChange(await desk.as("Marta"), id, change);
    expect(await shown()).toEqual(["Пором вийшов з [києва]. open", "Пором [вийшов] з києва. open"]);
    expect(other).toBeGreaterThan(raised);
  });

  test("writes it in at a point", async () => {
    const { id, flag, shown } = await document("Пором вийшов.");
    const raised = await flag("вийшов‸.", { suggestion: " з Києва" });
    const { head: seenHead } = await desk.open(id);
    await acceptSuggestion(await desk.as("Marta"), { document: id, flag: raised, seenHead });
    expect(await shown()).toEqual(["Пором вийшов[ з Києва]. fixed"]);
  });

  test.each([
    ["where it suggests nothing", {}, "Пором вийшов."],
    ["where its words are gone", { suggestion: "корабель" }, "Вийшов."],
  ])("is refused %s", async (_, extra, after) => {
    const { id, flag, write } = await document("Пором вийшов.");
    const raised = await flag("Пором", extra);
    await write(after);
    const { head: seenHead } = await desk.open(id);
    await expect(
      acceptSuggestion(await desk.as("Marta"), { document: id, flag: raised, seenHead }),
    ).rejects.toMatchObject({ code: "no-suggestion" });
  });
});

describe("a flag that repeats another", () => {
  test("repeats what that one repeats, and follows where that one comes to repeat a third", async () => {
    const { id, flag } = await document("Пором вийшов з Києва.");
    const first = await flag("Києва");
    const second = await flag("вийшов");
    const third = await flag("Пором", { repeats: second });
    const { head: seenHead } = await desk.open(id);
    await alterFlag(await desk.as("Olena"), id, second, { repeats: first, seenHead });
    const { flags } = await desk.open(id);
    expect(flags.map((one) => [one.id, one.repeats])).toEqual([
      [first, null],
      [second, first],
      [third, first],
    ]);
  });

  test("cannot repeat itself", async () => {
    const { id, flag } = await document("Пором.");
    const first = await flag("Пором");
    const { head: seenHead } = await desk.open(id);
    await expect(
      alterFlag(await desk.as("Olena"), id, first, { repeats: first, seenHead }),
    ).rejects.toMatchObject({ code: "cannot-repeat" });
  });
});

describe("a flag that was withdrawn", () => {
  test("is told with who took it away, and comes back on its words wherever they stand now", async () => {
    const { id, flag, write, shown } = await document("Пором вийшов з Києва.");
    const raised = await flag("Києва");
    const { head: seenHead } = await desk.open(id);
    await alterFlag(await desk.as("Marta"), id, raised, { withdrawn: true, seenHead });
    await write("Нічний пором вийшов із Києва.");
    const gone = await listWithdrawnFlags(await desk.as("Olena"), id);
    expect(gone.map(({ flag: { quote }, author }) => [quote, author])).toEqual([
      ["Києва", "Marta"],
    ]);
    await bringFlagBack(await desk.as("Olena"), id, raised);
    expect(await shown()).toEqual(["Нічний пором вийшов із [Києва]. open"]);
    expect(await listWithdrawnFlags(await desk.as("Olena"), id)).toEqual([]);
  });
});

describe("remarks under a flag", () => {
  test("call on the editors that they name, and only their author takes them back", async () => {
    const { id, flag } = await document("Пором.");
    const raised = await flag("Пором");
    await desk.as("Юсуф");
    const say = { document: id, flag: raised, text: "@юсуф, глянь: (@Marta) mail@Olena" };
    await remarkOnFlag(await desk.as("Olena"), say);
    const [remark] = (await desk.open(id)).remarks;
    expect(remark).toMatchObject({ author: "Olena", mentions: ["Юсуф", "Marta"] });
    await expect(withdrawRemark(await desk.as("Marta"), id, remark?.id ?? 0)).rejects.toMatchObject(
      {
        code: "no-such-remark",
      },
    );
    const change = await withdrawRemark(await desk.as("Olena"), id, remark?.id ?? 0);
    expect((await desk.open(id)).remarks).toEqual([]);
    await undoChange(await desk.as("Olena"), id, change);
    expect((await desk.open(id)).remarks).toEqual([remark]);
  });
});

test("an archive carries points, suggestions, repetitions and remarks into a new document", async () => {
  const { id, flag } = await document("Пором вийшов з києва.");
  const first = await flag("києва", { suggestion: "Києва" });
  await flag("Пором‸", { repeats: first });
  await remarkOnFlag(await desk.as("Olena"), { document: id, flag: first, text: "@Marta?" });
  const olena = await desk.as("Olena");
  const copy = await restoreArchive(olena, await exportArchive(olena, id));
  const { flags, remarks } = await desk.open(id);
  expect(await desk.open(copy)).toMatchObject({ flags, remarks });
});
