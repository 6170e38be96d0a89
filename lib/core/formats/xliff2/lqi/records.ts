import { childElements, eachElement, textOf, type XmlElement } from "../../xml/tree.ts";
import type { XmlTag } from "../../xml/walk-xml.ts";
import { type Attributes, issueIn, type LqiIssue, saysIssue } from "./issue.ts";

/** What a file says of issues beside its texts. */
export interface Records {
  /** Standoff records by their id, with the unit they stand in. */
  readonly issues: ReadonlyMap<
    string,
    { readonly unit: string; readonly issues: readonly LqiIssue[] }
  >;
  /** What was said here beyond ITS, by the id of the record. */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Issues on whole texts. */
  readonly wholes: readonly {
    readonly unit: string;
    readonly slot: string;
    readonly attributes: Attributes;
  }[];
}

/** Reads the records of an XLIFF text. Memory: the records. */
export function recordsIn(source: string, format: string): Records {
  const issues = new Map<string, { unit: string; issues: LqiIssue[] }>();
  const facts = new Map<string, ReadonlyMap<string, string>>();
  const wholes: { unit: string; slot: string; attributes: Attributes }[] = [];
  let unit = "";
  eachElement(
    source,
    (tag) => {
      if (tag.local === "unit" || tag.local === "trans-unit") unit = tag.attributes.get("id") ?? "";
      if (tag.local === "source" || tag.local === "target") {
        const attributes = attributesOfTag(tag);
        if (saysIssue(attributes)) wholes.push({ unit, slot: tag.local, attributes });
      }
      return RECORDS.has(tag.local);
    },
    (element) => {
      if (element.tag.local === "locQualityIssues") {
        const id = element.tag.attributes.get("xml:id") ?? "";
        issues.set(id, {
          unit,
          issues: childElements(element).map(({ tag }) => issueIn(attributesOfTag(tag))),
        });
      } else {
        const read = factsIn(element);
        const record = read.get("record");
        if (record !== undefined) facts.set(record, read);
      }
    },
    { format },
  );
  return { issues, facts, wholes };
}

const RECORDS: ReadonlySet<string> = new Set(["locQualityIssues", "metaGroup", "context-group"]);

function factsIn(group: XmlElement): Map<string, string> {
  return new Map(
    childElements(group).map((child) => {
      const { attributes } = child.tag;
      const name = attributes.get("type") ?? attributes.get("context-type") ?? "";
      return [name.replace(/^x-hexapla-/, ""), textOf(child)];
    }),
  );
}

function attributesOfTag({ attributes }: XmlTag): Attributes {
  return new Map(
    Array.from(attributes, ([name, value]) => [name.slice(name.indexOf(":") + 1), value]),
  );
}
