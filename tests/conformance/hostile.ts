import { spawnSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedPath } from "#tests/support/shared.ts";
import { isDecided } from "./hostile-cases.ts";
import { type Print, share } from "./report.ts";
import { runTool } from "./tool.ts";

const CHILD = fileURLToPath(new URL("hostile-child.ts", import.meta.url));
const LONGEST_S = 5;
const MOST_MB = 300;
const WALL_MS = 30_000;

/** What became of a hostile file, as the child that opened it tells. */
export interface Fate {
  readonly outcome: string;
  readonly seconds: number;
  /** Growth of the process at its peak, in megabytes. */
  readonly memory: number;
}

/** Opens files that are made to do harm, each in a process of its own. */
export function printHostile(print: Print): void {
  print(
    `hostile files: refused with the reason that was decided or imported safely, in ${LONGEST_S} s and ${MOST_MB} MB (goal: all)`,
  );
  const folder = mkdtempSync(join(tmpdir(), "hexapla-hostile-"));
  try {
    for (const [kind, files] of generated(folder)) {
      const fates = files.map((file) => ({ file, fate: fateOf(file) }));
      const good = fates.filter(({ file, fate }) => isGood(file, fate));
      print(`  ${kind}: ${share(good.length, fates.length)}`);
      for (const { file, fate } of fates)
        print(`    ${isGood(file, fate) ? "" : "BAD "}${told(file, fate)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isGood(file: string, { outcome, seconds, memory }: Fate): boolean {
  return isDecided(file, outcome) && seconds < LONGEST_S && memory < MOST_MB;
}

function told(file: string, { outcome, seconds, memory }: Fate): string {
  return `${file.split("/").at(-1)}: ${outcome} (${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB)`;
}

function generated(folder: string): [string, string[]][] {
  const root = sharedPath("data/formats/hostile");
  if (root === null) return [];
  const [texts, archives, xml] = ["texts", "archives", "xml"].map((name) => join(folder, name));
  if (!texts || !archives || !xml) return [];
  for (const each of [texts, archives, xml]) mkdirSync(each);
  runTool("/usr/bin/python3", [join(root, "make_text.py"), texts]);
  runTool("/bin/sh", [
    "-c",
    `cd '${archives}' && /usr/bin/python3 '${join(root, "make_zips.py")}'`,
  ]);
  for (const [name, source] of xmlCases(join(root, "hostile-xml.mjs"))) {
    writeFileSync(join(xml, `${name}.xml`), encoded(source));
  }
  return [
    ["texts", filesIn(texts)],
    ["archives, every part of them read", filesIn(archives)],
    ["XML, read as a tree", filesIn(xml)],
    [
      "archives, as review tables that come back",
      filesIn(archives).map((file) => linked(file, ".docx")),
    ],
  ];
}

// UTF-8 has no room for half a character.
function encoded(source: string): Uint8Array {
  return source.isWellFormed() ? Buffer.from(source) : Buffer.from(`\ufeff${source}`, "utf16le");
}

// The same file under a name that says what it is to be read as.
function linked(file: string, ending: string): string {
  const name = `${file}.returned${ending}`;
  linkSync(file, name);
  return name;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

// The generator tries other parsers; of it only the table of its cases is of use, which stands between these two lines.
function xmlCases(path: string): [string, string][] {
  const source = readFileSync(path, "utf8");
  const table = source.slice(source.indexOf("const lol="), source.indexOf("const libs="));
  const cases: unknown = new Function(`${table}; return T;`)();
  if (typeof cases !== "object" || cases === null) throw new Error(`Expected cases in ${path}`);
  return Object.entries(cases).map(([name, value]) => [name, String(value)]);
}

function fateOf(file: string): Fate {
  const { stdout, status, signal } = spawnSync(process.execPath, ["--import", "tsx", CHILD, file], {
    encoding: "utf8",
    timeout: WALL_MS,
  });
  const line = stdout.trim().split("\n").at(-1) ?? "";
  if (status !== 0 || line === "") {
    return {
      outcome: `FAILED: ended by ${signal ?? `code ${status}`}`,
      seconds: WALL_MS / 1000,
      memory: 0,
    };
  }
  const fate: Fate = JSON.parse(line);
  return fate;
}
