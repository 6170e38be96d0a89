#!/usr/bin/env node
import { prepareToRun } from "./install.mjs";

process.exitCode = await run();

async function run() {
  try {
    prepareToRun({ developing: false, say: console.error });
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await import("./main.ts");
  return main(process.argv.slice(2));
}
