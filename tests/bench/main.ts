import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const SUFFIX = ".bench.ts";

/** What a file `tests/bench/<name>.bench.ts` exports: it measures, and prints a line for each figure. */
interface Bench {
  bench(print: (figure: string) => void, options: readonly string[]): Promise<void>;
}

/** `npm run bench [-- NAME… --OPTION…]`: prints the figures of all benches, or of those named. */
export async function run(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith("--"));
  const names = args.filter((arg) => !options.includes(arg));
  const all = readdirSync(FOLDER)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  for (const name of names.length === 0 ? all : names) {
    if (!all.includes(name))
      throw new Error(`There is no bench "${name}". Benches: ${all.join(", ")}`);
    const { bench }: Bench = await import(`./${name}${SUFFIX}`);
    console.log(`\n── ${name}`);
    await bench(console.log, options);
  }
  return 0;
}
