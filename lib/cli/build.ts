import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Whatever changes the result of a build. */
const SOURCES = ["app", "lib", "locales"];
const SETTINGS = ["next.config.js", "package-lock.json", "tsconfig.json", ".postcssrc.json"];

// What a build was made from; kept inside the build, so that removing one removes the other.
const MARK = ".next/made-from";
const BUILD_ID = ".next/BUILD_ID";

const require = createRequire(import.meta.url);

/** Builds the application unless the last build was made from the very same files. @throws where the build fails. */
export async function ensureBuild(root: string, report: (line: string) => void): Promise<void> {
  const fingerprint = await fingerprintOf(root);
  if (await isBuiltFrom(root, fingerprint)) return;
  report("Building the application (once after each update; under a minute)");
  await build(root);
  await writeFile(join(root, MARK), fingerprint);
}

async function isBuiltFrom(root: string, fingerprint: string): Promise<boolean> {
  if (!existsSync(join(root, BUILD_ID)) || !existsSync(join(root, MARK))) return false;
  return (await readFile(join(root, MARK), "utf8")) === fingerprint;
}

async function build(root: string): Promise<void> {
  const next = require.resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => said.push(bytes));
  const [code] = await once(child, "close");
  if (code === 0) return;
  throw new BuildError(
    `${Buffer.concat(said).toString("utf8")}\nCannot build the application: see above.`,
  );
}

/** The application cannot be built; the message holds what the compiler said. */
export class BuildError extends Error {
  override name = "BuildError";
}

async function fingerprintOf(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...SETTINGS, ...(await sourceFiles(root))]) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

async function sourceFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(SOURCES.map((folder) => filesIn(root, folder)));
  return lists.flat().sort();
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
