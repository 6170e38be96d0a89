import type { Page } from "playwright";
import { forget, notesOf } from "./watch.ts";

/** What happened while a grid was scrolled from its first row to its last. */
interface Scrolled {
  /** Tasks over 50 ms outside the first second. */
  readonly longTasks: readonly number[];
  /** Frames in which some part of the grid showed no row. */
  readonly blankFrames: number;
  readonly frames: number;
}

/** Scrolls a grid from end to end in so many seconds, and looks at every frame. */
export async function scrollThrough(page: Page, seconds: number): Promise<Scrolled> {
  await forget(page);
  const seen = await page.evaluate(async (length) => {
    const grid = document.querySelector("[role=grid]");
    if (!grid) throw new Error("Expected a grid");
    const box = grid.getBoundingClientRect();
    const isBlank = () =>
      [0.3, 0.6, 0.95].some((share) => {
        const at = document.elementFromPoint(box.x + 20, box.y + box.height * share);
        return !at?.closest("[data-row]");
      });
    const start = performance.now();
    const counts = { blankFrames: 0, frames: 0, start };
    while (performance.now() - start < length * 1000) {
      const share = (performance.now() - start) / (length * 1000);
      grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
      await new Promise(requestAnimationFrame);
      counts.frames += 1;
      if (isBlank()) counts.blankFrames += 1;
    }
    return counts;
  }, seconds);
  const { tasks } = await notesOf(page);
  const late = tasks.filter(({ start }) => start > seen.start + 1000);
  return { ...seen, longTasks: late.map(({ duration }) => duration) };
}

// The rows at the end are measured when they come, and shift the end.
const [LOOKS, LOOK_MS] = [5, 1_000];

/** Scrolls a grid to its end, as one drags the scrollbar down, and returns whether its last row stands on the screen then. */
export async function reachesEnd(page: Page): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    await page.evaluate(() => {
      const grid = document.querySelector("[role=grid]");
      if (grid) grid.scrollTop = grid.scrollHeight;
    });
    await page.waitForTimeout(LOOK_MS);
  }
  return page.evaluate(() => {
    const grid = document.querySelector("[role=grid]");
    const last = grid?.querySelector(`[aria-rowindex="${grid.getAttribute("aria-rowcount")}"]`);
    const row = last?.getBoundingClientRect();
    const box = grid?.getBoundingClientRect();
    return row !== undefined && box !== undefined && row.top < box.bottom && row.bottom > box.top;
  });
}
