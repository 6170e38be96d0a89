/** Namespaces of the modules; the change tracking of 2.0 stayed an extension in 2.1. */
export const MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
export const GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
export const FORMAT_STYLE = "urn:oasis:names:tc:xliff:fs:2.0";
export const METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
export const RESOURCES = "urn:oasis:names:tc:xliff:resourcedata:2.0";
export const SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
export const VALIDATION = "urn:oasis:names:tc:xliff:validation:2.0";
export const CHANGES = "urn:oasis:names:tc:xliff:changetracking:2.0";
export const PLURALS = "urn:oasis:names:tc:xliff:pgs:1.0";
export const ITS = "http://www.w3.org/2005/11/its";
export const ITS_MAPPED = "urn:oasis:names:tc:xliff:itsm:2.1";
/** Attributes of it may stand on every element of a document that has a schema (XML Schema, part 1, §3.2.7). */
export const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
