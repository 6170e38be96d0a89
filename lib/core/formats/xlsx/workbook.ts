import { decodeText } from "../encoding/decode-text.ts";
import type { Package } from "../package/open-package.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { walkXml } from "../xml/walk-xml.ts";

export const FORMAT = "xlsx";

/** A sheet of cells by its name, and its part. Sheets that hold a chart only are none. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** The parts of a workbook that texts stand in. */
export interface Workbook {
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly Sheet[];
  /** The part of the strings that cells share; null where there is none. */
  readonly strings: string | null;
}

/** The text of a part. @throws UnreadableDocumentError */
export function partText(file: Package, part: string): string {
  return decodePart(file, part).text;
}

/** A part with the way back into its encoding. @throws UnreadableDocumentError */
export function decodePart(file: Package, part: string) {
  const declared = (beginning: string) =>
    /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(beginning)?.[1] ?? null;
  return decodeText(file.read(part), { format: FORMAT, part, declared });
}

/**
 * Finds the parts of a workbook by its relationships (ECMA-376 part 2, §9.3), never by their names.
 * @throws UnreadableDocumentError `not-what-it-says` for a package that is no workbook, and as reading parts does
 */
export function readWorkbook(file: Package): Workbook {
  const main = [...relationships(file, "").values()].find(({ type }) => type === "officeDocument");
  if (!main || !file.has(main.target)) throw notAWorkbook("no main document");
  const related = relationships(file, main.target);
  const sheets: Sheet[] = [];
  let isWorkbook = false;
  walkXml(
    partText(file, main.target),
    {
      open({ local, attributes }) {
        if (local === "workbook") isWorkbook = true;
        if (local !== "sheet") return;
        const id = [...attributes].find(([name]) => name === "id" || name.endsWith(":id"))?.[1];
        const relation = related.get(id ?? "");
        if (relation?.type === "worksheet" && file.has(relation.target)) {
          sheets.push({ name: attributes.get("name") ?? "", part: relation.target });
        }
      },
    },
    { format: FORMAT, part: main.target },
  );
  if (!isWorkbook) throw notAWorkbook(`the main document ${main.target} is no workbook`);
  const strings = [...related.values()].find(({ type }) => type === "sharedStrings");
  return { sheets, strings: strings && file.has(strings.target) ? strings.target : null };
}

interface Relation {
  /** The last step of its URI, which transitional and strict files have in common. */
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part by their ids; those of the package for the empty name. */
function relationships(file: Package, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!file.has(name)) return found;
  walkXml(
    partText(file, name),
    {
      open({ local, attributes }) {
        if (local !== "Relationship" || attributes.get("TargetMode") === "External") return;
        const type = attributes.get("Type")?.split("/").at(-1) ?? "";
        const target = resolved(folder, attributes.get("Target") ?? "");
        found.set(attributes.get("Id") ?? "", { type, target });
      },
    },
    { format: FORMAT, part: name },
  );
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function notAWorkbook(detail: string): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format: FORMAT,
    reason: "not-what-it-says",
    line: 1,
    column: 1,
    detail,
  });
}
