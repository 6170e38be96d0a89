import type { Page } from "playwright";
import { DRAWN_MS, editing, files, filtered, grid, keyed, start } from "./axe-review.ts";
import { compared, imported, importedBadly } from "./axe-texts.ts";
import { clash, failed, offline, replacing } from "./axe-troubles.ts";

/** A way through the states of a screen. It goes by keys, places and signs: what does not depend on the language. */
export interface Walk {
  readonly screen: string;
  readonly path: string;
  /** Yields the name of each state while the page stands in it. */
  states(page: Page): AsyncIterable<string>;
}

const REVIEW = { screen: "review", path: "/documents/{document}" } as const;
const HISTORY = { screen: "history", path: "/documents/{document}/history" } as const;
const SCORES = { screen: "scores", path: "/documents/{document}/scores" } as const;
const CHECKS = { screen: "checks", path: "/checks" } as const;
const COMPARE = { screen: "compare", path: "/compare" } as const;
const IMPORT = { screen: "import", path: "/documents/new" } as const;

/** Those of an empty workbench. */
export const FIRST_WALKS: readonly Walk[] = [
  { screen: "documents", path: "/", states: plain("empty") },
  { screen: "documents", path: "/", states: asked },
];

/** Those of a workbench with a document. */
export const WALKS: readonly Walk[] = [
  { screen: "documents", path: "/", states: plain("full") },
  { screen: "documents", path: "/", states: menus },
  { screen: "settings", path: "/", states: settings },
  { screen: "not found", path: "/nowhere", states: plain("a page") },
  { screen: "not found", path: `/documents/${crypto.randomUUID()}`, states: plain("a document") },
  { ...IMPORT, states: plain("empty") },
  { ...IMPORT, states: imported },
  { ...IMPORT, states: importedBadly },
  { ...COMPARE, states: plain("empty") },
  { ...COMPARE, states: compared },
  { ...CHECKS, states: plain("list") },
  { ...CHECKS, states: windowsOf(".lucide-plus", ".lucide-pencil") },
  { ...SCORES, states: plain("figures") },
  { ...SCORES, states: windowsOf(".lucide-copy", ".lucide-pencil") },
  { ...SCORES, states: menus },
  { ...HISTORY, states: plain("log") },
  { ...HISTORY, states: menus },
  {
    ...HISTORY,
    states: windowsOf("article button", "article .lucide-tag", "article .lucide-undo-2"),
  },
  {
    screen: "compare document",
    path: "/documents/{document}/compare?from=1",
    states: plain("rows"),
  },
  { ...REVIEW, states: grid },
  { ...REVIEW, states: editing },
  { ...REVIEW, states: keyed("palette", ["Control+Shift+P"]) },
  { ...REVIEW, states: keyed("keys", ["?"]) },
  { ...REVIEW, states: keyed("go to row", ["Control+G"]) },
  { ...REVIEW, states: keyed("search", ["Control+Shift+F", "f", "e", "r", "r", "y"]) },
  { ...REVIEW, states: keyed("reading", ["L"]) },
  { ...REVIEW, states: keyed("changes", ["H"]) },
  { ...REVIEW, states: keyed("evidence", ["W"]) },
  { ...REVIEW, states: keyed("authorship", ["B"]) },
  { ...REVIEW, states: keyed("rows selected", ["Shift+ArrowDown", "Shift+ArrowDown"]) },
  { ...REVIEW, states: keyed("verdict", ["V"]) },
  { ...REVIEW, states: keyed("next finding", ["F8"]) },
  { ...REVIEW, states: keyed("dismissal", ["F8", "Control+Alt+1"]) },
  { ...REVIEW, states: keyed("fix alike", ["F8", "Control+Alt+Enter"]) },
  { ...REVIEW, states: menus },
  { ...REVIEW, states: files },
  { ...REVIEW, states: filtered },
  { ...REVIEW, states: replacing },
  { ...REVIEW, states: clash },
  { ...REVIEW, states: offline },
  { ...HISTORY, screen: "failure", states: failed },
];

function plain(name: string) {
  return async function* (page: Page) {
    await page.locator("main").first().waitFor();
    await page.waitForLoadState("networkidle");
    yield name;
  };
}

async function* asked(page: Page) {
  await page.context().clearCookies({ name: "hexapla-editor" });
  await page.reload();
  await page.getByRole("dialog").waitFor();
  yield "name asked for";
  await page.context().request.put("/api/editor", { data: { name: "Olena Franko" } });
}

/** Opens each menu and list of choices of a screen in turn. */
async function* menus(page: Page) {
  await page.waitForLoadState("networkidle");
  if (await page.getByRole("grid").count()) await start(page);
  const buttons = page.locator("button[aria-haspopup]:visible:enabled");
  const count = await buttons.count();
  for (let nth = 0; nth < count; nth += 1) {
    await buttons.nth(nth).click();
    await page.locator("[role=menu], [role=listbox], [role=dialog]").first().waitFor();
    yield `menu ${nth + 1}`;
    await page.keyboard.press("Escape");
    await page.locator("[role=menu], [role=listbox]").first().waitFor({ state: "hidden" });
  }
}

/** Opens each window that a button with one of these signs leads to, where there is one. */
function windowsOf(...signs: readonly string[]) {
  return async function* (page: Page) {
    await page.waitForLoadState("networkidle");
    for (const sign of signs) {
      const button = page.locator(`main :is(${sign})`).first();
      if (!(await button.isVisible())) continue;
      await button.click();
      await page.waitForTimeout(DRAWN_MS);
      yield sign;
      await page.keyboard.press("Escape");
    }
  };
}

async function* settings(page: Page) {
  await page.locator("header button:has(.lucide-settings-2)").click();
  await page.getByRole("menuitem").nth(2).click();
  const tabs = page.getByRole("dialog").getByRole("tab");
  await tabs.first().waitFor();
  for (let nth = 0; nth < (await tabs.count()); nth += 1) {
    await tabs.nth(nth).click();
    yield `part ${nth + 1}`;
  }
}
