import { launch } from "./launch.ts";

/** `npm run dev`: serves the sources, and reloads what changes. */
export function run(): Promise<number> {
  return launch({ developing: true });
}
