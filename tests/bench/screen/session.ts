import type { Page, Request } from "playwright";
import { comeToFix } from "./fixable.ts";
import { editorOf } from "./typing.ts";
import { forget, notesOf } from "./watch.ts";

/** What an editor felt while they worked. */
interface Worked {
  /** Milliseconds of each press of a key or the mouse to the next paint; those within a frame count as one. */
  readonly interactions: readonly number[];
  /** Milliseconds from each save to its answer. */
  readonly saves: readonly number[];
  /** How often each thing was done, as the server or the screen tells. */
  readonly deeds: Readonly<Record<Deed, number>>;
}

type Deed = "edited" | "flagged" | "accepted" | "filtered" | "undone";

// An interaction that is not told of was shorter than this.
const FRAME_MS = 16;
// An editor looks at what they did before they go on.
const LOOK_MS = 250;

/** Works through a document like an editor, for so many minutes: moves, edits, flags, accepts, filters, undoes. */
export async function work(page: Page, minutes: number): Promise<Worked> {
  const saves: number[] = [];
  const deeds = { edited: 0, flagged: 0, accepted: 0, filtered: 0, undone: 0 };
  page.on("requestfinished", (request) => {
    const deed = deedOf(request);
    if (!deed) return;
    deeds[deed] += 1;
    if (request.url().endsWith(REVISIONS)) saves.push(request.timing().responseEnd);
  });
  await editorOf(page, 1, 2);
  await page.keyboard.press("Escape");
  await forget(page);
  const presses = { count: 0 };
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end) {
    for (const part of [move, edit, flag, accept]) await part(press, page);
    if (await filter(press, page)) deeds.filtered += 1;
    await undo(press, page);
  }
  const told = Object.values((await notesOf(page)).interactions);
  const untold = Math.max(0, presses.count - told.length);
  return {
    saves,
    deeds,
    interactions: [...told, ...Array.from({ length: untold }, () => FRAME_MS)],
  };

  async function press(key: string) {
    presses.count += 1;
    await page.keyboard.press(key);
    await page.waitForTimeout(LOOK_MS);
  }
}

const REVISIONS = "/revisions";

function deedOf(request: Request): Deed | null {
  if (request.method() !== "POST") return null;
  const path = new URL(request.url()).pathname;
  if (path.endsWith("/flags")) return "flagged";
  if (path.endsWith("/undo")) return "undone";
  if (!path.endsWith(REVISIONS)) return null;
  return request.postDataJSON().cause === "edit" ? "edited" : "accepted";
}

type Press = (key: string) => Promise<void>;

async function move(press: Press): Promise<void> {
  for (const key of ["ArrowDown", "ArrowDown", "PageDown", "ArrowRight", "ArrowLeft"])
    await press(key);
}

async function edit(press: Press): Promise<void> {
  await press("Enter");
  for (const key of ["Control+End", "a", "b", "Space", "c"]) await press(key);
  await press("Control+Enter");
}

async function flag(press: Press, page: Page): Promise<void> {
  for (const key of ["Control+Home", "Control+Shift+ArrowRight", "Alt+1", "1"]) await press(key);
  // Where a window asks for more, Enter answers with what it proposes.
  if (await page.getByRole("dialog").isVisible()) await press("Control+Enter");
  if (await page.getByRole("dialog").isVisible()) await press("Escape");
  await press("Escape");
}

async function accept(press: Press, page: Page): Promise<void> {
  if (await comeToFix(page, press)) await press("Alt+Enter");
  for (const key of ["F8", "Escape", "Escape"]) await press(key);
}

// Beside the words of a cell: a press on these opens the editor.
const PADDING = { x: 2, y: 2 };

/** Shows the rows of a queue alone, goes into them and shows all again. Returns whether the screen said so. */
async function filter(press: Press, page: Page): Promise<boolean> {
  const funnel = page.getByRole("navigation").locator("button[aria-pressed=false]:enabled").first();
  if ((await funnel.count()) === 0) return false;
  await funnel.focus();
  await press("Enter");
  const isShown = await page
    .getByRole("status")
    .getByRole("button", { name: /^Show all/ })
    .isVisible();
  // The row where the cursor was need not be among those that are shown.
  await page.locator("[data-row] [role=gridcell]").first().click({ position: PADDING });
  for (const key of ["ArrowDown", "ArrowDown", "Escape", "Escape"]) await press(key);
  return isShown;
}

async function undo(press: Press, page: Page): Promise<void> {
  await page.locator("[role=gridcell][tabindex='0']").first().focus();
  await press("Control+z");
}
