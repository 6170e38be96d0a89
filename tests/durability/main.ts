import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { type Acknowledged, type Desk, type Standing, signIn } from "./desk.ts";

const KILLS = 20;
// Long enough for edits to be under way everywhere, and different each time so that kills hit different moments.
const SHORTEST_LOAD_MS = 300;
const LONGER_EACH_TIME_MS = 37;

const folder = await mkdtemp(join(tmpdir(), "hexapla-durability-"));
const acknowledged: Acknowledged[] = [];

let server = await startTestServer(folder);
const document = await (await signIn(server.url)).createDocument();
for (let round = 1; round <= KILLS; round++) {
  const before = acknowledged.length;
  await editUntilKilled(server, SHORTEST_LOAD_MS + round * LONGER_EACH_TIME_MS);
  const start = performance.now();
  server = await startTestServer(folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const saved = acknowledged.length - before;
  console.log(`kill ${round}: ${saved} edits acknowledged before it, up again in ${seconds} s`);
}
const lost = await findLost(await signIn(server.url));
await server.stop();
await rm(folder, { recursive: true });

console.log(
  `${KILLS} kills, ${acknowledged.length} edits acknowledged, ${lost.length} of them lost`,
);
for (const { segment, text } of lost) console.log(`lost: segment ${segment}, "${text}"`);
// A run that acknowledged next to nothing has proved nothing.
process.exit(lost.length === 0 && acknowledged.length >= KILLS ? 0 : 1);

/** Edits every segment at once, each as fast as the server acknowledges, until the server is killed. */
async function editUntilKilled(running: TestServer, milliseconds: number): Promise<void> {
  const desk = await signIn(running.url);
  const { head, segments } = await desk.open(document);
  const power = { isOn: true };
  const editing = segments.map((segment) => keepEditing(desk, segment, head, power));
  await sleep(milliseconds);
  power.isOn = false;
  await running.kill();
  await Promise.all(editing);
}

async function keepEditing(
  desk: Desk,
  first: Standing,
  firstHead: number,
  power: { readonly isOn: boolean },
): Promise<void> {
  let [segment, head] = [first, firstHead];
  try {
    for (;;) {
      const text = `${first.id}: правка ${acknowledged.length}-${segment.revision}`;
      const patch = await desk.revise(document, segment, head, text);
      acknowledged.push({ segment: segment.id, text });
      head = patch.head;
      segment = patch.segments.find(({ id }) => id === first.id) ?? segment;
    }
  } catch (error) {
    // The edit that the kill has cut short was never acknowledged; anything else is a failure.
    if (power.isOn) throw error;
  }
}

async function findLost(desk: Desk): Promise<Acknowledged[]> {
  const { segments } = await desk.open(document);
  const kept = new Map<number, Set<string>>();
  for (const { id } of segments) kept.set(id, new Set(await desk.textsOf(document, id)));
  return acknowledged.filter(({ segment, text }) => !kept.get(segment)?.has(text));
}
