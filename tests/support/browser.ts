import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

type Report = (line: string) => void;

// Where distributions put it; the small one without windows first.
const INSTALLED = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const APT_PACKAGES = ["chromium-headless-shell", "chromium"];
const INSTALL_LIMIT_MS = 300_000;

/** Keeps the browser from calling home while a test runs. */
export const LAUNCH_ARGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
];

/** A browser that starts: the path of its program, or null for the one Playwright has installed itself. */
export interface Browser {
  readonly program: string | null;
}

/**
 * Finds a Chromium that starts, or installs one: the one named by HEXAPLA_BROWSER and no other, or Playwright's own, the
 * distribution's, then by `playwright install`, then, as root, by apt-get. Reports every attempt.
 * @throws where there is none and none can be installed.
 */
export async function findBrowser(report: Report): Promise<Browser> {
  const named = process.env.HEXAPLA_BROWSER;
  const found = named ? await firstThatStarts([named], report) : await findAny(report);
  if (found) return found;
  throw new Error(
    `Cannot start a browser${named ? ` (HEXAPLA_BROWSER=${named})` : ""}: install Chromium from your package manager, ` +
      "or name one with HEXAPLA_BROWSER, and run this again.",
  );
}

async function findAny(report: Report): Promise<Browser | null> {
  const found = await firstThatStarts(
    [null, ...INSTALLED.filter((path) => existsSync(path))],
    report,
  );
  return found ?? (await installed(report));
}

async function installed(report: Report): Promise<Browser | null> {
  const command = ["playwright", "install", "--only-shell", "chromium"];
  if (install("npx", ["--no-install", ...command], report)) {
    const own = await firstThatStarts([null], report);
    if (own) return own;
  }
  if (process.getuid?.() !== 0 || !installWithApt(report)) return null;
  return firstThatStarts(
    INSTALLED.filter((path) => existsSync(path)),
    report,
  );
}

function installWithApt(report: Report): boolean {
  if (!install("apt-get", ["update"], report)) return false;
  return APT_PACKAGES.some((name) =>
    install("apt-get", ["install", "--yes", "--no-install-recommends", name], report),
  );
}

function install(program: string, args: readonly string[], report: Report): boolean {
  report(`Browser: ${program} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stderr, error } = spawnSync(program, args, {
    env,
    encoding: "utf8",
    timeout: INSTALL_LIMIT_MS,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) report(`Browser: that failed: ${lastLine(error?.message ?? stderr)}`);
  return status === 0;
}

async function firstThatStarts(
  programs: readonly (string | null)[],
  report: Report,
): Promise<Browser | null> {
  for (const program of programs) {
    if (await starts(program, report)) return { program };
  }
  return null;
}

async function starts(program: string | null, report: Report): Promise<boolean> {
  const name = program ?? "Playwright's own";
  try {
    const browser = await chromium.launch({
      executablePath: program ?? undefined,
      args: LAUNCH_ARGS,
    });
    report(`Browser: ${name}, version ${browser.version()}`);
    await browser.close();
    return true;
  } catch (error) {
    report(`Browser: ${name} does not start: ${firstLine(error)}`);
    return false;
  }
}

function firstLine(error: unknown): string {
  const [line = ""] = String(error).split("\n");
  return line;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
