import { launch } from "./launch.ts";

/** `npm start`: serves the production build, made first where it is missing or stale. */
export function run(): Promise<number> {
  return launch({ developing: false });
}
