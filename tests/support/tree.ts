import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder for one test. */
export interface Tree {
  readonly root: string;
  remove(): Promise<void>;
}

/** Writes `files` (path → content) to a new folder. */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<Tree> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "hexapla-tree-")));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return { root, remove: () => rm(root, { recursive: true }) };
}
