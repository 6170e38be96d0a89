import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright";
import { LOCALE_COOKIE, LOCALES, type Locale } from "#lib/i18n.ts";
import { makeSmall } from "./axe-document.ts";
import { FIRST_WALKS, WALKS, type Walk } from "./axe-walks.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const THEMES = ["light", "dark"] as const;
// Between themes nothing but colours differs.
const OF_COLOUR = ["color-contrast", "link-in-text-block"] as const;
// A state that has not come by then is not there.
const LONGEST_MS = 10_000;

/** What axe has found on one screen, in all its states: how many violations, and how many walks broke off. */
type Found = Record<"states" | "violations" | "unreached", number>;

// As many languages at a time as a small machine has processors.
const LANES = 2;

type Tally = Map<string, Found>;
type Print = (figure: string) => void;

/** Prints how many violations axe finds on every screen and in its states, in all languages of the interface and both themes. */
export async function printViolations(
  print: Print,
  browser: Browser,
  baseURL: string,
  only: string | null,
): Promise<void> {
  const tally: Tally = new Map();
  const wanted = ({ screen }: Walk) => only === null || screen.startsWith(only);
  const visit = async (walks: readonly Walk[], locale: Locale, document: string) => {
    const context = await contextIn(browser, baseURL, locale);
    for (const walk of walks.filter(wanted))
      await take(walk, { context, document, locale, tally, print });
    await context.close();
  };
  for (const locale of LOCALES) await visit(FIRST_WALKS, locale, "");
  const maker = await contextIn(browser, baseURL, LOCALES[0]);
  const document = await makeSmall(maker.request);
  await maker.close();
  const left: Locale[] = [...LOCALES];
  const lane = async () => {
    for (let locale = left.shift(); locale; locale = left.shift())
      await visit(WALKS, locale, document);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  printTally(print, tally);
}

async function contextIn(browser: Browser, baseURL: string, locale: Locale) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL, viewport, reducedMotion: "reduce" });
  await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: baseURL }]);
  await context.request.put("/api/editor", { data: { name: "Olena Franko" } });
  context.setDefaultTimeout(LONGEST_MS);
  return context;
}

interface Visit {
  readonly context: BrowserContext;
  readonly document: string;
  readonly locale: Locale;
  readonly tally: Tally;
  readonly print: Print;
}

async function take({ screen, path, states }: Walk, visit: Visit): Promise<void> {
  const { context, document, locale, tally, print } = visit;
  const found = tally.get(screen) ?? { states: 0, violations: 0, unreached: 0 };
  tally.set(screen, found);
  const page = await context.newPage();
  let last = "opening";
  try {
    await page.goto(path.replace("{document}", document));
    for await (const state of states(page)) {
      last = state;
      found.states += 1;
      for (const theme of THEMES) {
        const told = await violations(page, theme);
        found.violations += told.length;
        for (const one of told) print(`      ${screen}, ${state}, ${locale}, ${theme}: ${one}`);
      }
      await page.emulateMedia({ colorScheme: THEMES[0] });
      await keepPicture(page, `${screen} ${state} ${locale}`);
    }
  } catch (error) {
    found.unreached += 1;
    const why = String(error).slice(0, MOST_OF_ERROR);
    print(`      ${screen}, after ${last}, ${locale}: NOT REACHED: ${why}`);
  }
  await page.close();
}

const MOST_OF_ERROR = 300;

async function violations(page: Page, colorScheme: (typeof THEMES)[number]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // In a page of its own axe would take the focus from what is open in this one.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const isFirst = colorScheme === THEMES[0];
  const { violations: told } = await (isFirst
    ? axe.withTags(TAGS)
    : axe.withRules([...OF_COLOUR])
  ).analyze();
  return told.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

/** Whoever wants to look at what was judged names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.HEXAPLA_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, "-")}.png`) });
}

function printTally(print: Print, tally: Tally): void {
  for (const [screen, { states, violations: count }] of tally) print(line(screen, states, count));
  const all = [...tally.values()];
  const states = sum(all.map((found) => found.states));
  print(line("all screens", states, sum(all.map((found) => found.violations))));
  print(line("could not be reached", states, sum(all.map((found) => found.unreached))));
}

function line(what: string, states: number, count: number): string {
  const of = `${count} in ${states} states × ${THEMES.length} themes`;
  return `  axe: ${what.padEnd(30)} ${of.padStart(36)}   goal 0`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
