// A process that uses the embedded database of a folder
// prints its address, and gives it up when its input ends.
import { once } from "node:events";
import { startEmbedded } from "#lib/data/embedded/server.ts";

const [folder = ""] = process.argv.slice(2);
const { stop, ...address } = await startEmbedded({ folder, report: console.error });
console.log(JSON.stringify(address));
process.stdin.resume();
await once(process.stdin, "end");
await stop();
