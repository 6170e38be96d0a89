import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { findBrowser, LAUNCH_ARGS } from "#tests/support/browser.ts";
import { startTestServer } from "#tests/support/test-server.ts";
import { printViolations } from "./screen/axe.ts";
import { keysToAccept, keysToDismiss, keysToFlag } from "./screen/keystrokes.ts";
import { makeDocument, makeLong, raiseFlags, segmentAt } from "./screen/made-document.ts";
import { open, settled } from "./screen/opening.ts";
import { reachesEnd, scrollThrough } from "./screen/scrolling.ts";
import { work } from "./screen/session.ts";
import { paragraphs } from "./screen/texts.ts";
import { typeInto } from "./screen/typing.ts";
import { heapOf, p95, watch } from "./screen/watch.ts";

type Print = (figure: string) => void;

const [ROWS, MANY_ROWS] = [20_000, 100_000];
const FLAGS = 2_000;
const WORDS = 120;
const [TYPING_S, SCROLLING_S, TIMES] = [20, 30, 3];
const DEFAULT_MINUTES = 2;

/** Prints how the review screen feels on a document of 20,000 rows in four languages, in a browser, with the production build. */
export async function bench(print: Print, options: readonly string[] = []): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hexapla-screen-"));
  const server = await startTestServer(folder);
  const { program } = await findBrowser(() => {});
  const browser = await chromium.launch({
    executablePath: program ?? undefined,
    args: [...LAUNCH_ARGS, "--js-flags=--expose-gc"],
  });
  try {
    if (!options.some((option) => option.startsWith("--axe"))) await printFigures();
    await printViolations(print, browser, server.url, screenIn(options));
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }

  async function printFigures(): Promise<void> {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1440, height: 900 },
    });
    await context.request.put("/api/editor", { data: { name: "Olena Franko" } });
    await measure(print, () => context.newPage(), minutesIn(options));
  }
}

/** `--axe=history` looks at one screen only; null for all. */
function screenIn(options: readonly string[]): string | null {
  return options.find((option) => option.startsWith("--axe="))?.slice("--axe=".length) ?? null;
}

function minutesIn(options: readonly string[]): number {
  const given = options.find((option) => option.startsWith("--minutes="));
  return given ? Number(given.slice("--minutes=".length)) : DEFAULT_MINUTES;
}

async function measure(print: Print, newPage: () => Promise<Page>, minutes: number): Promise<void> {
  const rows = paragraphs(ROWS);
  const page = await newPage();
  await watch(page);
  const id = await timed(print, `import of ${ROWS} rows × 4`, () => makeDocument(page, rows));
  const head = await timed(print, `${FLAGS} flags`, () => raiseFlags(page, id, rows, FLAGS));
  await makeLong(page, { document: id, segment: segmentAt(ROWS, 0, 0), head }, WORDS);
  await printOpening(print, page, id);
  await printScrolling(print, page);
  await open(page, id, 1);
  print(line("keystroke to paint p95", ms(p95(await typeInto(page, 1, TYPING_S))), "50 ms"));
  await open(page, id, 1);
  await printSession(print, page, minutes);
  await printKeystrokes(print, page, id);
  await page.close();
  await printMany(print, await newPage());
}

async function printOpening(print: Print, page: Page, id: string): Promise<void> {
  const times: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) times.push(await open(page, id));
  print(line("first row visible, median", ms(median(times)), "1500 ms"));
  await timed(print, "first judgement of the document", () => settled(page));
  const again: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) again.push(await open(page, id));
  print(line("first row visible, judged before", ms(median(again)), "1500 ms"));
  await settled(page);
  print(line("heap", `${(await heapOf(page)).toFixed(0)} MB`, "150 MB"));
}

async function printScrolling(print: Print, page: Page): Promise<void> {
  const { longTasks, blankFrames, frames } = await scrollThrough(page, SCROLLING_S);
  const longest = Math.max(0, ...longTasks).toFixed(0);
  print(line("long tasks, end to end", `${longTasks.length} (longest ${longest} ms)`, "0"));
  print(line("blank frames, end to end", `${blankFrames} of ${frames}`, "0"));
  print(line("heap after that", `${(await heapOf(page)).toFixed(0)} MB`, "150 MB"));
}

async function printSession(print: Print, page: Page, minutes: number): Promise<void> {
  const { interactions, saves, deeds } = await work(page, minutes);
  const of = `${interactions.length} interactions`;
  print(line(`next paint p95, ${of}`, ms(p95(interactions)), "100 ms"));
  const done = Object.entries(deeds).map(([deed, times]) => `${times} ${deed}`);
  print(line("what was done in it", done.join(", "), "all of it"));
  print(line(`save acknowledged p95, ${saves.length} saves`, ms(p95(saves)), "150 ms"));
}

async function printKeystrokes(print: Print, page: Page, id: string): Promise<void> {
  const told = (count: number | null) => String(count ?? "cannot be done");
  const ways = [
    { name: "accept a fix and go on", goal: "1", count: keysToAccept },
    { name: "flag a selection", goal: "3", count: (on: Page) => keysToFlag(on, 3) },
    { name: "dismiss with reason", goal: "3", count: keysToDismiss },
  ];
  for (const { name, goal, count } of ways) {
    await open(page, id, 1);
    await settled(page);
    print(line(`keys to ${name}`, told(await count(page).catch(() => null)), goal));
  }
}

async function printMany(print: Print, page: Page): Promise<void> {
  await watch(page);
  const short = paragraphs(MANY_ROWS, 1);
  const id = await timed(print, `import of ${MANY_ROWS} rows × 4`, () => makeDocument(page, short));
  print(line(`${MANY_ROWS} rows: first row visible`, ms(await open(page, id)), "opens"));
  print(line(`${MANY_ROWS} rows: scrolled to the last`, String(await reachesEnd(page)), "true"));
  print(line(`${MANY_ROWS} rows: heap`, `${(await heapOf(page)).toFixed(0)} MB`, "opens"));
}

async function timed<T>(print: Print, what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  print(line(what, `${((performance.now() - start) / 1000).toFixed(1)} s`, "-"));
  return made;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function line(what: string, figure: string, goal: string): string {
  return `  ${what.padEnd(48)} ${figure.padStart(22)}   goal ${goal}`;
}
