import { mkdirSync, mkdtempSync, renameSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runTool } from "../tool.ts";

// The filters that people use by "Save as".
const FILTERS: Readonly<Record<string, string>> = {
  docx: "docx:MS Word 2007 XML",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
};

/** Opens a file in LibreOffice and saves it in each of `formats` in turn; returns the path of the last. @throws where it saves nothing */
export function resaved(path: string, formats: readonly string[], folder: string): string {
  const profile = pathToFileURL(join(folder, "profile")).href;
  return formats.reduce((from, format) => {
    const out = mkdtempSync(join(folder, "saved-"));
    mkdirSync(out, { recursive: true });
    const filter = FILTERS[format] ?? format;
    const args = [
      "--headless",
      `-env:UserInstallation=${profile}`,
      "--convert-to",
      filter,
      "--outdir",
      out,
      from,
    ];
    const { errors } = runTool("soffice", args);
    const saved = join(out, `${basename(from, extname(from))}.${format}`);
    try {
      renameSync(saved, `${saved}.kept.${format}`);
    } catch (cause) {
      throw new Error(`LibreOffice saved no ${format} of ${from}: ${errors}`, { cause });
    }
    return `${saved}.kept.${format}`;
  }, path);
}
