import { pathToFileURL } from "node:url";
import { prepareToRun, ROOT } from "./install.mjs";

/** The scripts of package.json: a module that exports `run(args)`, the exit code its answer. */
const COMMANDS = {
  start: { module: "lib/cli/start.ts", developing: false },
  dev: { module: "lib/cli/dev.ts", developing: true },
  test: { module: "tests/run.ts", developing: true },
  bench: { module: "tests/bench/main.ts", developing: true },
  conformance: { module: "tests/conformance/main.ts", developing: true },
};

const [name, ...args] = process.argv.slice(2);
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.exit(await run(COMMANDS[name]));

async function run(command) {
  if (!command) {
    console.error(`Unknown command: ${name}. Known: ${Object.keys(COMMANDS).join(", ")}`);
    return 2;
  }
  try {
    prepareToRun({ developing: command.developing, say: console.log });
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  await readTypeScript();
  const { run } = await import(pathToFileURL(ROOT + command.module).href);
  return run(args);
}

async function readTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}
