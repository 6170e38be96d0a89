import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseIdentity } from "#lib/data/embedded/identity.ts";
import { preparePlace } from "#lib/data/embedded/place.ts";
import { type EmbeddedServer, startEmbedded } from "#lib/data/embedded/server.ts";
import { killAllIn, processesIn } from "../support/processes.ts";

const HOLDER = fileURLToPath(new URL("../support/hold-database.ts", import.meta.url));
const isRoot = process.getuid?.() === 0;

let folder: string;
let cleanUp: (() => Promise<unknown>)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hexapla-embedded-"));
  cleanUp = [];
});

afterEach(async () => {
  for (const step of cleanUp.reverse()) await step();
  await killAllIn(join(folder, "postgres"));
  await rm(folder, { recursive: true });
});

describe("startEmbedded()", () => {
  test("keeps what was committed over a stop and a start", async () => {
    const before = await startEmbedded({ folder, report: () => {} });
    await remember(before, "Київ");
    await before.stop();
    expect(await serverProcesses()).toEqual([]);

    expect(await recall(await start())).toEqual(["Київ"]);
  });

  test("shares one server between two processes and stops it with the last of them", async () => {
    const [first, second] = [await hold(), await hold()];
    const pid = await recordedPid();

    await release(first);
    expect(await recordedPid()).toBe(pid);
    expect(await serverProcesses()).toContain(pid);

    await release(second);
    expect(await serverProcesses()).toEqual([]);
  });

  test("creates one database when several processes start at once on an empty folder", async () => {
    const holders = await Promise.all([hold(), hold(), hold()]);
    await remember(await start(), "été");

    expect(await readdir(folder)).toEqual(["postgres", "postgres.log"]);
    await Promise.all(holders.map(release));
  });

  test("takes over the server that a killed process has left behind", async () => {
    const killed = await hold();
    const pid = await recordedPid();
    killed.process.kill("SIGKILL");
    await once(killed.process, "exit");

    const heir = await startEmbedded({ folder, report: () => {} });
    expect(await recordedPid()).toBe(pid);
    await heir.stop();
    expect(await serverProcesses()).toEqual([]);
  });

  test("starts a server again that dies under it, and loses nothing that was committed", async () => {
    const said: string[] = [];
    const server = await start((line) => said.push(line));
    await remember(server, "кінець");

    await killAllIn(join(folder, "postgres"));

    expect(await recallWhenBack(server)).toEqual(["кінець"]);
    expect(said).toContainEqual(expect.stringContaining("starting it again"));
  });

  test("is not held up by a lock whose pid another program has by now", async () => {
    const holder = await hold();
    await remember(holder.address, "שלום");
    await killEverything(holder);
    const lock = join(folder, "postgres", "postmaster.pid");
    const [, ...rest] = (await readFile(lock, "utf8")).split("\n");
    await writeFile(lock, [process.pid, ...rest].join("\n"));

    expect(await recall(await start())).toEqual(["שלום"]);
  });

  test("removes what a killed creation has left behind, and nothing else", async () => {
    const gone = spawn("true");
    await once(gone, "exit");
    await mkdir(join(folder, `postgres.new-${gone.pid}`));
    await writeFile(join(folder, "notes.txt"), "kept");

    await start();
    expect(await readdir(folder)).toEqual(["notes.txt", "postgres", "postgres.log"]);
  });

  test("says what to do where the folder cannot be used", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(startEmbedded({ folder: file, report: () => {} })).rejects.toThrow(
      /Cannot use the data folder .*Choose another with HEXAPLA_DATA/,
    );
  });

  test("says where something lies in the database's place", async () => {
    await writeFile(join(folder, "postgres"), "");
    await expect(start()).rejects.toThrow(/is in the way/);
  });

  test("does not use a socket folder that others could write to", async () => {
    const { socketFolder } = await preparePlace(folder);
    await mkdir(socketFolder);
    await chmod(socketFolder, 0o777);
    cleanUp.push(() => rm(socketFolder, { recursive: true }));
    await expect(start()).rejects.toThrow(/is open to other users/);
  });

  test.runIf(isRoot)("runs as the owner of the files when root starts it", async () => {
    await (await startEmbedded({ folder, report: () => {} })).stop();
    await giveTo(folder, 65_534);

    await remember(await start(), "nobody’s");
    const status = await readFile(`/proc/${await recordedPid()}/status`, "utf8");
    expect(status).toMatch(/^Uid:\s+65534\b/m);
  });
});

describe("chooseIdentity()", () => {
  test.runIf(isRoot)("never runs PostgreSQL as plain root", () => {
    const { prefix, user } = chooseIdentity(null);
    expect(prefix[0] === "unshare" || user !== null).toBe(true);
  });

  test.runIf(!isRoot)("refuses files of another user", () => {
    expect(() => chooseIdentity(1)).toThrow(/belong to user 1/);
  });
});

async function start(report: (line: string) => void = () => {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, report });
  cleanUp.push(server.stop);
  return server;
}

interface Holder {
  readonly process: ChildProcess;
  readonly address: pg.ClientConfig;
}

async function hold(): Promise<Holder> {
  const child = spawn(process.execPath, ["--import", "tsx", HOLDER, folder]);
  cleanUp.push(async () => child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  return { process: child, address: JSON.parse(String(line)) };
}

async function release(holder: Holder): Promise<void> {
  holder.process.stdin?.end();
  await once(holder.process, "exit");
}

/** Kills the server and its user at once, as a power cut would. */
async function killEverything(holder: Holder): Promise<void> {
  const isGone = once(holder.process, "exit");
  holder.process.kill("SIGKILL");
  await killAllIn(join(folder, "postgres"));
  await isGone;
}

async function query(address: pg.ClientConfig, text: string, values: string[] = []) {
  const client = new pg.Client(address);
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function remember(address: pg.ClientConfig, words: string): Promise<void> {
  await query(address, "create table kept (words text)");
  await query(address, "insert into kept values ($1)", [words]);
}

async function recall(address: pg.ClientConfig): Promise<string[]> {
  return (await query(address, "select words from kept")).map(({ words }) => words);
}

async function recallWhenBack(address: pg.ClientConfig): Promise<string[]> {
  for (;;) {
    const words = await recall(address).catch(() => null);
    if (words) return words;
    await sleep(20);
  }
}

async function recordedPid(): Promise<number> {
  return Number.parseInt(await readFile(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
}

async function serverProcesses(): Promise<number[]> {
  return processesIn(join(folder, "postgres"));
}

async function giveTo(path: string, user: number): Promise<void> {
  for (const name of await readdir(path, { recursive: true })) {
    await chown(join(path, name), user, user);
  }
}
