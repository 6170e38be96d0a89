import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { newUuid } from "#lib/adapters/identity.ts";
import { connect } from "#lib/data/connect.ts";
import { startEmbedded } from "#lib/data/embedded/server.ts";
import { migrateDatabase } from "#lib/data/migrate.ts";
import type { Context, EditorContext } from "#lib/services/context.ts";
import { nameEditor } from "#lib/services/name-editor.ts";

/** Runs `work` on an embedded database of its own, with the real clock and real ids. */
export async function onBenchDatabase(work: (context: Context) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hexapla-bench-"));
  const { stop, ...address } = await startEmbedded({ folder, report: () => {} });
  await migrateDatabase(address);
  const db = connect(address);
  try {
    await work(contextOn(db));
  } finally {
    await db.destroy();
    await stop();
    await rm(folder, { recursive: true });
  }
}

function contextOn(db: Context["db"]): Context {
  return {
    db,
    workspace: "00000000-0000-7000-8000-000000000000",
    problems: new Map(),
    pasts: new Map(),
    scores: new Map(),
    searches: new Map(),
    heavy: createHeavyTasks(),
    now: () => new Date(),
    newId: () => newUuid(new Date()),
  };
}

/** The same for an editor. */
export async function asBenchEditor(context: Context): Promise<EditorContext> {
  return { ...context, editor: await nameEditor(context, { id: null, name: "Bench" }) };
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
