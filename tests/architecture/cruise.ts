import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { OPTIONS } from "./boundaries.ts";

/** Reads all imports of the project in `root`, and holds them against the rules. */
export async function cruiseProject(root: string, folders: string[]): Promise<ICruiseResult> {
  const options = { ...OPTIONS, baseDir: root, tsConfig: { fileName: `${root}/tsconfig.json` } };
  const tsConfig = extractTSConfig(`${root}/tsconfig.json`);
  const { output } = await cruise(folders, options, undefined, { tsConfig });
  if (typeof output === "string") throw new Error("Expected a result object, found text");
  return output;
}
