import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./named-editor.ts";

type Language = "fr" | "en" | "uk" | "ar";
type Texts = Readonly<Partial<Record<Language, readonly string[]>>>;

const FRENCH = [
  "Le bac de nuit",
  "Le bac quitte Kyiv à 6 heures avec 1 200 passagers. Personne ne parle.",
  "Anna Koval, 45 ans, attend sur la rive gauche.",
  "Le pont de Loutsk est fermé depuis le 12 mars.",
  "La nuit tombe. Le bac revient avec 300 passagers.",
];
const ENGLISH = [
  "The night ferry",
  "The ferry leaves Kyiv at 6 with 1,200 passengers. Nobody speaks.",
  "Anna Koval, 45, is waiting on the left bank.",
  "The Lutsk bridge has been closed since March 12.",
  "Night falls. The ferry comes back with 300 passengers.",
];
const UKRAINIAN = [
  "Нічний пором",
  "Пором відпливає з Києва о 6-й із 1200 пасажирами. Ніхто не говорить.",
  "Анна Коваль, 45 років, чекає на лівому березі.",
  "Луцький міст зачинено з 12 березня.",
  "Спадає ніч. Пором повертається з 300 пасажирами.",
];
const ARABIC = [
  "عبّارة الليل",
  "تغادر العبّارة كييف في الساعة 6 وعلى متنها 1200 راكب. لا أحد يتكلم.",
  "تنتظر آنا كوفال، 45 عامًا، على الضفة اليسرى.",
  "جسر لوتسك مغلق منذ 12 مارس.",
  "يحل الليل. تعود العبّارة ومعها 300 راكب.",
];
const FERRY: Texts = { fr: FRENCH, en: ENGLISH, uk: UKRAINIAN };

/** Imports texts as a document, each translated from the one before, and opens it. */
async function openDocument(page: Page, texts: Texts): Promise<string> {
  const received = Object.entries(texts).map(([language, paragraphs], index) => ({
    name: `${language}.txt`,
    content: Buffer.from(`${paragraphs.join("\n\n")}\n`).toString("base64"),
    language,
    basedOn: index === 0 ? null : index - 1,
  }));
  const answer = await page.request.post("/api/documents", {
    data: { title: "The night ferry", texts: received },
  });
  expect(answer.status()).toBe(201);
  const { id } = await answer.json();
  await page.goto(`/documents/${id}`);
  await expect(row(page, 1)).toBeVisible();
  return id;
}

const row = (page: Page, number: number) =>
  page.getByRole("row", { name: `Row ${number}`, exact: true });

/** A cell of the grid; rows and columns count from 1. */
const cell = (page: Page, number: number, column: number) =>
  row(page, number)
    .getByRole("gridcell")
    .nth(column - 1);

/** What stands in the grid: a line a row, the first words of each cell, segments parted by `+`. */
async function grid(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="row"][data-row]')].map((line) =>
      [...line.querySelectorAll('[role="gridcell"][lang]')]
        .map((one) =>
          [...one.querySelectorAll("[data-segment]")]
            .map((text) => (text.textContent ?? "").split(" ").slice(0, 2).join(" "))
            .join(" + "),
        )
        .join(" | "),
    ),
  );
}

/** Presses keys one after the other, as an editor would, and tells how many. */
async function pressed(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

async function cursorTo(page: Page, number: number, column: number): Promise<void> {
  await cell(page, number, column).locator("[data-segment]").first().click();
  await page.keyboard.press("Escape");
  await expect(cell(page, number, column)).toBeFocused();
}

const WHOLE = [
  "Le bac | The night | Нічний пором",
  "Le bac | The ferry | Пором відпливає",
  "Anna Koval, | Anna Koval, | Анна Коваль,",
  "Le pont | The Lutsk | Луцький міст",
  "La nuit | Night falls. | Спадає ніч.",
];

/** Sends repairs, one after the other, as some other client would. */
async function repair(page: Page, id: string, ...repairs: readonly object[]): Promise<void> {
  for (const one of repairs) {
    const { head } = await (await page.request.get(`/api/documents/${id}`)).json();
    const answer = await page.request.post(`/api/documents/${id}/repairs`, {
      data: { repair: one, seenHead: head },
    });
    expect(answer.status()).toBe(201);
  }
}

/**
 * Lays a document out in rows of so many segments a column, whatever the aligner has made of it, and shows it: all is joined in one row,
 * and parted again from above. Nobody stands for the rows.
 */
async function layOut(page: Page, id: string, sizes: readonly (readonly number[])[]) {
  const { rows, editions } = await (await page.request.get(`/api/documents/${id}`)).json();
  const [{ id: first }] = rows;
  for (let left = rows.length; left > 1; left -= 1)
    await repair(page, id, { kind: "merge-next", row: first });
  for (const counts of sizes.slice(0, -1)) {
    const keep = Object.fromEntries(counts.map((count, at) => [editions[at].id, count]));
    await repair(page, id, { kind: "split", row: await lastRow(page, id), keep });
  }
  const laid = await (await page.request.get(`/api/documents/${id}`)).json();
  for (const { id: row } of laid.rows) await repair(page, id, { kind: "unconfirm", row });
  await page.reload();
  await expect(row(page, 1)).toBeVisible();
}

async function lastRow(page: Page, id: string): Promise<number> {
  const { rows } = await (await page.request.get(`/api/documents/${id}`)).json();
  return rows.at(-1).id;
}

const ONE = [1, 1, 1];

test.describe("a paragraph is brought back to its place in two keystrokes at most:", () => {
  const lacking = { ...FERRY, uk: UKRAINIAN.filter((_, at) => at !== 2) };

  test("a dropped one, its neighbour having been taken for both", async ({ page }) => {
    const id = await openDocument(page, lacking);
    await layOut(page, id, [ONE, [2, 2, 1], ONE, ONE]);
    await cursorTo(page, 2, 1);
    expect(await pressed(page, "s")).toBeLessThanOrEqual(2);
    await expect.poll(() => grid(page)).toEqual(WHOLE.with(2, "Anna Koval, | Anna Koval, | "));
  });

  test("a dropped one, the column having moved up", async ({ page }) => {
    const id = await openDocument(page, lacking);
    await layOut(page, id, [ONE, ONE, ONE, ONE, [1, 1, 0]]);
    await cursorTo(page, 3, 3);
    expect(await pressed(page, "g")).toBeLessThanOrEqual(2);
    await expect.poll(() => grid(page)).toEqual(WHOLE.with(2, "Anna Koval, | Anna Koval, | "));
  });

  test("a merged one, having been taken for one with a gap below", async ({ page }) => {
    const merged = UKRAINIAN.flatMap((text, at) => {
      if (at === 3) return [];
      return at === 2 ? [`${text} ${UKRAINIAN[3]}`] : [text];
    });
    const id = await openDocument(page, { ...FERRY, uk: merged });
    await layOut(page, id, [ONE, ONE, ONE, [1, 1, 0], ONE]);
    await page.keyboard.press("n");
    await expect(cell(page, 4, 3)).toBeFocused();
    expect(await pressed(page, "Shift+M")).toBeLessThanOrEqual(2);
    const joined = "Anna Koval, + Le pont | Anna Koval, + The Lutsk | Анна Коваль,";
    await expect.poll(() => grid(page)).toEqual([WHOLE[0], WHOLE[1], joined, WHOLE[4]]);
  });

  test("two that stand in exchanged order and can only share a row", async ({ page }) => {
    const swapped = [0, 1, 3, 2, 4].map((at) => UKRAINIAN[at] ?? "");
    const id = await openDocument(page, { ...FERRY, uk: swapped });
    await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
    await cursorTo(page, 3, 3);
    expect(await pressed(page, "m")).toBeLessThanOrEqual(2);
    const joined = "Anna Koval, + Le pont | Anna Koval, + The Lutsk | Луцький міст + Анна Коваль,";
    await expect.poll(() => grid(page)).toEqual([WHOLE[0], WHOLE[1], joined, WHOLE[4]]);
  });
});

test("a repair says what it did, and is taken back by Ctrl+Z or in its message", async ({
  page,
}) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  await cursorTo(page, 3, 2);
  await page.keyboard.press("m");
  const message = page.getByRole("alertdialog").filter({ hasText: "Rows merged" });
  await expect(message).toBeVisible();
  await expect.poll(() => grid(page)).toHaveLength(4);
  await page.keyboard.press("Control+z");
  await expect.poll(() => grid(page)).toEqual(WHOLE);
  await page.keyboard.press("m");
  await expect.poll(() => grid(page)).toHaveLength(4);
  await message.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => grid(page)).toEqual(WHOLE);
});

test("the last segment of a cell is popped, and a row is split where the cursor is", async ({
  page,
}) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  await cursorTo(page, 3, 1);
  await pressed(page, "m");
  const merged = "Anna Koval, + Le pont | Anna Koval, + The Lutsk | Анна Коваль, + Луцький міст";
  await expect.poll(() => grid(page)).toEqual([WHOLE[0], WHOLE[1], merged, WHOLE[4]]);
  await pressed(page, "ArrowDown");
  await expect(page.getByText("Segment 2 of 2")).toBeVisible();
  await pressed(page, "s");
  await expect.poll(() => grid(page)).toEqual(WHOLE);
  await pressed(page, "Control+z");
  await expect.poll(() => grid(page)).toContain(merged);
  await pressed(page, "p");
  await expect
    .poll(() => grid(page))
    .toEqual([
      WHOLE[0],
      WHOLE[1],
      "Anna Koval, | Anna Koval, + The Lutsk | Анна Коваль, + Луцький міст",
      "Le pont |  | ",
      WHOLE[4],
    ]);
});

test("the cursor goes with the segment it moves, and Tab leaves the grid", async ({ page }) => {
  const id = await openDocument(page, { ...FERRY, uk: UKRAINIAN.slice(0, 3) });
  await layOut(page, id, [ONE, ONE, ONE, [1, 1, 0], [1, 1, 0]]);
  await cursorTo(page, 3, 3);
  await pressed(page, "d", "d");
  await expect(cell(page, 5, 3)).toBeFocused();
  await expect(cell(page, 5, 3)).toContainText("Анна Коваль");
  await pressed(page, "ArrowUp", "t");
  await expect(page.getByText("There is nothing to pin in an empty cell.")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.locator('[role="grid"] :focus')).toHaveCount(0);
});

test("confirming a row confirms all above on request, and is undone as one", async ({ page }) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  await cursorTo(page, 4, 1);
  await page.keyboard.press("Shift+C");
  const unconfirmed = (count: number) =>
    page.getByRole("button", { name: `Not confirmed ${count}` });
  await expect(unconfirmed(1)).toBeVisible();
  await expect(page.getByText("4 rows confirmed")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(unconfirmed(5)).toBeVisible();
});

test("a confirmed row leaves the queue, and the next doubtful one is come to", async ({ page }) => {
  const id = await openDocument(page, { ...FERRY, uk: UKRAINIAN.slice(0, 3) });
  await layOut(page, id, [ONE, ONE, [1, 1, 0], [1, 1, 0], ONE]);
  await page.keyboard.press("n");
  await expect(cell(page, 3, 3)).toBeFocused();
  await expect(cell(page, 3, 3)).toHaveText("No counterpart");
  await page.keyboard.press("c");
  await expect(cell(page, 4, 3)).toBeFocused();
  await expect(row(page, 3).getByRole("button", { name: "Laid out by hand" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("button", { name: "With a gap 0" })).toBeDisabled();
});

/** Opens the ferry as if the aligner had found that its third and fourth row can only be one. */
async function openWithChoice(page: Page): Promise<void> {
  const id = await openDocument(page, FERRY);
  const archive = await (await page.request.get(`/api/documents/${id}/archive`)).json();
  const [, , upper, lower] = archive.rows;
  const joined = Object.entries<number[]>(upper.cells).map(([edition, cell]) => [
    edition,
    [...cell, ...lower.cells[edition]],
  ]);
  const editions = Object.keys(upper.cells).map(Number).slice(1);
  const alternative = { reason: "crossing", editions, rows: [Object.fromEntries(joined)] };
  upper.alternative = alternative;
  lower.alternative = alternative;
  const restored = await page.request.post("/api/archives", { data: archive });
  expect(restored.status()).toBe(201);
  await page.goto(`/documents/${(await restored.json()).id}`);
  await expect(row(page, 1)).toBeVisible();
}

test("another layout is shown beside the present one, and accepted or set aside with one key", async ({
  page,
}) => {
  await openWithChoice(page);
  const choices = (count: number) => page.getByRole("button", { name: `With a choice ${count}` });
  await expect(choices(1)).toBeVisible();
  await page.keyboard.press("n");
  const panel = row(page, 3).getByRole("gridcell").last();
  await expect(panel).toContainText("A part of English and Ukrainian stands in exchanged order.");
  await expect(panel.getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press("a");
  const joined = "Anna Koval, + Le pont | Anna Koval, + The Lutsk | Анна Коваль, + Луцький міст";
  await expect.poll(() => grid(page)).toEqual([WHOLE[0], WHOLE[1], joined, WHOLE[4]]);
  await expect(page.getByText("Other layout accepted")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(() => grid(page)).toEqual(WHOLE);
  await expect(choices(1)).toBeVisible();
  await page.keyboard.press("k");
  await expect(choices(0)).toBeDisabled();
  await expect.poll(() => grid(page)).toEqual(WHOLE);
});

/** The Ukrainian column one row too low from the second row on. */
const SHIFTED = [ONE, [1, 1, 0], ONE, ONE, ONE, [0, 0, 1]];

test("two segments are pinned together, and the rows round them are aligned anew", async ({
  page,
}) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, SHIFTED);
  await cursorTo(page, 2, 2);
  await page.keyboard.press("t");
  await expect(page.getByText(/^Pinned: “The ferry leaves/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Pinned/)).toBeHidden();
  await pressed(page, "t", "ArrowRight", "ArrowDown", "t");
  const pinned = async () =>
    (await grid(page)).some((line) => /^\S.* \| The ferry \| Пором відпливає$/.test(line));
  await expect.poll(pinned).toBe(true);
  await expect(page.getByText(/rows? re-aligned/)).toBeVisible();
});

test("a selected range is aligned anew, and the rest of the document as well", async ({ page }) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, SHIFTED);
  await cursorTo(page, 2, 1);
  await pressed(page, "Shift+ArrowDown", "Shift+ArrowDown");
  await expect(page.getByText("Rows 2–4 are selected. Shift+R re-aligns them.")).toBeVisible();
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(3);
  await page.keyboard.press("Shift+R");
  await expect.poll(() => grid(page)).toContain(WHOLE[1]);
  await expect.poll(() => grid(page)).toContain(" |  | Спадає ніч.");
  await page.keyboard.press("r");
  await expect.poll(() => grid(page)).toEqual(WHOLE);
});

test("a segment is dragged onto the row below, where the place for it shows", async ({ page }) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  const source = cell(page, 3, 3).locator("[data-segment]");
  await source.hover();
  const handle = cell(page, 3, 3).locator("[data-handle]");
  const target = await cell(page, 4, 3).boundingBox();
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 20, { steps: 5 });
  await expect(cell(page, 4, 3)).toHaveAttribute("data-target", "true");
  await page.mouse.up();
  await expect
    .poll(() => grid(page))
    .toEqual([
      WHOLE[0],
      WHOLE[1],
      "Anna Koval, | Anna Koval, | ",
      "Le pont | The Lutsk | Анна Коваль, + Луцький міст",
      WHOLE[4],
    ]);
});

/** The lit words of each column, by language. */
function litSentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get("sentence") ?? [])].map((range) => range.toString().trim()),
  );
}

test("a sentence under the pointer, or at the caret, lights its counterparts in every column", async ({
  page,
}) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  const last = [
    "Le bac revient avec 300 passagers.",
    "The ferry comes back with 300 passengers.",
    "Пором повертається з 300 пасажирами.",
  ];
  const box = await cell(page, 5, 2).locator("[data-segment]").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + (box?.height ?? 0) - 6);
  await expect.poll(() => litSentences(page)).toEqual(last);
  await page.mouse.move(2, 2);
  await expect.poll(() => litSentences(page)).toEqual([]);
  await cell(page, 5, 1).locator("[data-segment]").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Home");
  await expect
    .poll(() => litSentences(page))
    .toEqual(["La nuit tombe.", "Night falls.", "Спадає ніч."]);
  await page.keyboard.press("Control+End");
  await expect.poll(() => litSentences(page)).toEqual(last);
});

test("the words that made the link are shown on demand, each with the number of its group", async ({
  page,
}) => {
  const id = await openDocument(page, FERRY);
  await layOut(page, id, [ONE, ONE, ONE, ONE, ONE]);
  await cursorTo(page, 2, 2);
  await expect(page.locator("[data-number]")).toHaveCount(0);
  await page.keyboard.press("w");
  const thousand = page.locator('[title="The same number"]', { hasText: /1.?200/ });
  await expect(thousand).toHaveCount(3);
  const numbers = await thousand.evaluateAll((words) =>
    words.map((word) => word.getAttribute("data-number")),
  );
  expect(new Set(numbers).size).toBe(1);
  await expectAccessible(page);
  await page.keyboard.press("w");
  await expect(page.locator("[data-number]")).toHaveCount(0);
});

test("the signs, the links and the keys are explained; a right-to-left column has no fault", async ({
  page,
}) => {
  await openDocument(page, { en: ENGLISH, ar: ARABIC });
  await expect(cell(page, 2, 2)).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await page.keyboard.press("Shift+?");
  await expect(
    page.getByRole("dialog").getByText("Re-align all rows that are not confirmed"),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+P");
  await page.keyboard.type("what the signs mean");
  await page.keyboard.press("Enter");
  const signs = page.getByRole("dialog", { name: "What the signs mean" });
  await expect(signs.getByText("Two parts stand in exchanged order")).toBeVisible();
  await expectAccessible(page);
});
