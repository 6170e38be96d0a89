// Plain JavaScript without packages: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Oldest version that every package we use accepts. */
const OLDEST_NODE = { major: 20, minor: 19 };

/**
 * Makes sure that Node is new enough and that the packages of package-lock.json are installed; installs them where they
 * are not. `say` receives progress lines, at most two. Packages only needed for development are missed only where
 * `developing`.
 * @throws {Error} with a message that says what to do.
 */
export function prepareToRun({ developing, say }) {
  refuseOldNode();
  if (isInstalled(developing)) return;
  say("Installing packages (npm ci); this takes a minute or two");
  const { status } = spawnSync(...npmCi());
  if (status !== 0) {
    throw new Error(
      "Cannot install the packages: npm ci failed. See its messages above, check the network and run this again.",
    );
  }
  say("Packages installed");
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const { major: needed, minor: least } = OLDEST_NODE;
  if (major > needed || (major === needed && minor >= least)) return;
  throw new Error(
    `Cannot run on Node ${process.versions.node}: version ${needed}.${least} or newer is needed. ` +
      "Install it from your package manager or nodejs.org and run this again.",
  );
}

/** npm keeps a list of what it has installed; every package wanted here must be in it, as it is wanted. */
function isInstalled(developing) {
  const installed = lockedPackages("node_modules/.package-lock.json");
  return Object.entries(lockedPackages("package-lock.json")).every(([path, wanted]) => {
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    return path === "" || wanted.optional || wanted.devOptional || (wanted.dev && !developing);
  });
}

function lockedPackages(path) {
  return existsSync(ROOT + path) ? JSON.parse(readFileSync(ROOT + path, "utf8")).packages : {};
}

/** Runs the npm that started us, where one did: the first in PATH may belong to another Node. */
function npmCi() {
  const { npm_execpath: npm, ...env } = process.env;
  const options = { cwd: ROOT, env, stdio: ["ignore", 2, 2], shell: false };
  return npm ? [process.execPath, [npm, "ci"], options] : ["npm", ["ci"], options];
}
