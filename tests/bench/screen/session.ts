import type { Page } from "playwright";
import { editorOf } from "./typing.ts";
import { forget, notesOf } from "./watch.ts";

/** What an editor felt while they worked. */
interface Worked {
  /** Milliseconds of each press of a key or the mouse to the next paint; those within a frame count as one. */
  readonly interactions: readonly number[];
  /** Milliseconds from each save to its answer. */
  readonly saves: readonly number[];
}

// An interaction that is not told of was shorter than this.
const FRAME_MS = 16;
// An editor looks at what they did before they go on.
const LOOK_MS = 250;

/** Works through a document like an editor, for so many minutes: moves, edits, flags, accepts, filters, undoes. */
export async function work(page: Page, minutes: number): Promise<Worked> {
  const saves: number[] = [];
  page.on("requestfinished", (request) => {
    if (request.method() !== "POST" || !request.url().endsWith("/revisions")) return;
    saves.push(request.timing().responseEnd);
  });
  await editorOf(page, 1, 2);
  await page.keyboard.press("Escape");
  await forget(page);
  const presses = { count: 0 };
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end) {
    for (const part of [move, edit, flag, accept, filter, undo]) await part(press, page);
  }
  const told = Object.values((await notesOf(page)).interactions);
  const untold = Math.max(0, presses.count - told.length);
  return { saves, interactions: [...told, ...Array.from({ length: untold }, () => FRAME_MS)] };

  async function press(key: string) {
    presses.count += 1;
    await page.keyboard.press(key);
    await page.waitForTimeout(LOOK_MS);
  }
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

async function accept(press: Press): Promise<void> {
  for (const key of ["F8", "Alt+Enter", "F8", "Escape", "Escape"]) await press(key);
}

async function filter(press: Press, page: Page): Promise<void> {
  const queue = page.getByRole("navigation").getByRole("button").first();
  if (!(await queue.isVisible()) || !(await queue.isEnabled())) return;
  await queue.focus();
  await press("Enter");
  await press("Escape");
  await press("Escape");
}

async function undo(press: Press, page: Page): Promise<void> {
  await page.locator("[role=gridcell][tabindex='0']").first().focus();
  await press("Control+z");
}
