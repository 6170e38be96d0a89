import {
  CarriageReturn,
  Document,
  ExternalHyperlink,
  InsertedTextRun,
  type IRunOptions,
  Packer,
  Paragraph,
  Tab,
  TextRun,
} from "docx";
import type { NewDocument, NewParagraph, NewRun } from "#lib/core/formats/exports/new-document.ts";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";

const TAG_STYLE = "HexaplaTag";

/** Makes a DOCX; the same bytes for the same document. Its texts must hold no characters that XML has no room for. */
export async function createDocx(document: NewDocument): Promise<Uint8Array> {
  const { title, language, direction, at, paragraphs } = document;
  const isRtl = direction === "rtl";
  const made = new Document({
    title,
    creator: "Hexapla",
    lastModifiedBy: "Hexapla",
    styles: {
      default: {
        document: { run: { language: isRtl ? { bidirectional: language } : { value: language } } },
      },
      characterStyles: [
        { id: TAG_STYLE, name: "Hexapla tag", run: { noProof: true, color: "7A3E9D" } },
      ],
    },
    sections: [{ children: paragraphs.map((each, index) => paragraphOf(each, isRtl, index)) }],
  });
  return withoutChance(new Uint8Array(await Packer.toBuffer(made)), at);
}

function paragraphOf({ runs, inserted }: NewParagraph, isRtl: boolean, at: number): Paragraph {
  const children = runs.map((run) => {
    const options = runOptions(run, isRtl);
    if (inserted) return new InsertedTextRun({ ...options, ...inserted, id: at + 1 });
    const made = new TextRun(options);
    return run.href === "" ? made : new ExternalHyperlink({ link: run.href, children: [made] });
  });
  return new Paragraph({ bidirectional: isRtl, children });
}

function runOptions({ text, formats, isTag }: NewRun, isRtl: boolean): IRunOptions {
  const looks = new Set(formats);
  return {
    children: contentOf(text),
    ...(isRtl && { rightToLeft: true }),
    ...(isTag && { style: TAG_STYLE }),
    ...(looks.has("strong") && { bold: true }),
    ...(looks.has("emphasis") && { italics: true }),
    ...(looks.has("underline") && { underline: {} }),
    ...(looks.has("strike") && { strike: true }),
    ...(looks.has("superscript") && { superScript: true }),
    ...(looks.has("subscript") && { subScript: true }),
    ...(looks.has("code") && { font: "Courier New" }),
  };
}

type Content = NonNullable<IRunOptions["children"]>[number];

function contentOf(text: string): Content[] {
  return text.split(/([\t\n])/).flatMap((part): Content[] => {
    if (part === "\t") return [new Tab()];
    if (part === "\n") return [new CarriageReturn()];
    return part === "" ? [] : [part];
  });
}

/** Takes out of a package what differs from one making to the next: the hour, and names of links made by chance. */
function withoutChance(bytes: Uint8Array, at: string): Uint8Array {
  const from = openPackage(bytes, "docx");
  const parts = new Map(from.names.map((name) => [name, from.read(name)]));
  const relations = textOf(from.read(RELATIONS));
  const chosen = new Map(
    Array.from(relations.matchAll(CHANCE), ([, id = ""], index) => [id, `rIdLink${index + 1}`]),
  );
  for (const name of [MAIN, RELATIONS]) {
    const text = textOf(from.read(name));
    const named = text.replace(NAMED, (whole, attribute: string, id: string) => {
      const known = chosen.get(id);
      return known === undefined ? whole : `${attribute}="${known}"`;
    });
    parts.set(name, new TextEncoder().encode(named));
  }
  const dated = textOf(from.read(PROPERTIES)).replace(DATES, (_, tag: string) => tag + at);
  parts.set(PROPERTIES, new TextEncoder().encode(dated));
  return createPackage(parts);
}

const MAIN = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";
const PROPERTIES = "docProps/core.xml";
const CHANCE = /\bId="(rId[\w-]{10,})"/g;
const NAMED = /\b(Id|r:id)="(rId[\w-]{10,})"/g;
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
