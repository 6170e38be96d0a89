import { readFileSync } from "node:fs";
import {
  DtdValidator,
  XmlDocument,
  XmlDtd,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { fsInputProviders, xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { sharedPath } from "#tests/support/shared.ts";

/** A file's faults by a schema: none where it is valid. */
export type Validate = (bytes: Uint8Array) => string[];

const ROOT = "tools/schemas/";

/** Where the schema of an export lies, and what kind it is. */
export const SCHEMAS = {
  "1.2": { path: "driver-1.2-its.xsd", kind: "schema" },
  "2.1": { path: "driver-2.0.xsd", kind: "schema" },
  "2.2": { path: "driver-2.2.xsd", kind: "schema" },
  tmx: { path: "openxliff/catalog/tmx/tmx14.dtd", kind: "dtdvalid" },
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/** The path of a schema, or null where there are none beside the checkout. */
export function schemaPath(name: SchemaName): string | null {
  return sharedPath(ROOT + SCHEMAS[name].path);
}

/** Validates files against a schema; null where there is none beside the checkout. */
export function validatorOf(name: SchemaName): Validate | null {
  const path = schemaPath(name);
  if (path === null) return null;
  registerProviders();
  const bytes = readFileSync(path);
  const validator =
    SCHEMAS[name].kind === "dtdvalid"
      ? new DtdValidator(XmlDtd.fromBuffer(bytes))
      : XsdValidator.fromDoc(XmlDocument.fromBuffer(bytes, { url: path }));
  return (file) => faultsIn(file, (document) => validator.validate(document));
}

/** Schemas name others by their address: they lie beside the checkout, as the catalog of the same folder has them. */
const CATALOG = "catalog.xml";

function registerProviders(): void {
  xmlRegisterFsInputProviders();
  const catalog = sharedPath(ROOT + CATALOG);
  const written = catalog === null ? "" : readFileSync(catalog, "utf8");
  const places = new Map(
    Array.from(
      written.matchAll(/(?:systemId|name|uri)="(http[^"]+)"\s+uri="([^"]+)"/g),
      (match) => {
        return [match[1] ?? "", sharedPath(ROOT + (match[2] ?? "")) ?? ""];
      },
    ),
  );
  xmlRegisterInputProvider({
    ...fsInputProviders,
    match: (name) => places.has(name),
    open: (name) => fsInputProviders.open(places.get(name) ?? name),
  });
}

function faultsIn(bytes: Uint8Array, validate: (document: XmlDocument) => void): string[] {
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromBuffer(bytes);
    validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message.trim() : String(error)];
  } finally {
    document?.dispose();
  }
}
