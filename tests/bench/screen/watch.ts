import type { Page } from "playwright";

/** What a page notes of itself while it is measured. */
interface Notes {
  /** Milliseconds from navigation until the text of a row stood on the screen. */
  firstRow: number | null;
  /** Start and length of each task over 50 ms. */
  readonly tasks: { readonly start: number; readonly duration: number }[];
  /** Milliseconds from a key to the frame that shows what it did. */
  readonly keys: number[];
  /** Interaction id → milliseconds to the next paint, where that took longer than a frame. */
  readonly interactions: Record<number, number>;
}

declare global {
  interface Window {
    notes: Notes;
  }
}

/** Has every page of a context note what it does, from the first script on. */
export async function watch(page: Page): Promise<void> {
  // The compiler of these files names functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(() => {
    const notes: Notes = { firstRow: null, tasks: [], keys: [], interactions: {} };
    window.notes = notes;
    const look = () => {
      const text = document.querySelector("[role=gridcell] [data-segment]")?.textContent;
      if (text) notes.firstRow = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries())
        notes.tasks.push({ start, duration });
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = "interactionId" in entry ? Number(entry.interactionId) : 0;
        if (id) notes.interactions[id] = Math.max(notes.interactions[id] ?? 0, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => notes.keys.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** What a page has noted so far. */
export function notesOf(page: Page): Promise<Notes> {
  return page.evaluate(() => window.notes);
}

/** Has a page note anew. */
export function forget(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { notes } = window;
    notes.tasks.length = 0;
    notes.keys.length = 0;
    for (const id of Object.keys(notes.interactions)) delete notes.interactions[Number(id)];
  });
}

/** The heap of a page in MB, after what is not needed was thrown away. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 2 ** 20;
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
