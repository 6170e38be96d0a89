/** A quality issue as ITS 2.0, §8.17, has it. */
export interface LqiIssue {
  readonly type: string | null;
  readonly comment: string;
  /** From 0 to 100. */
  readonly severity: number | null;
  readonly profileRef: string | null;
  readonly isEnabled: boolean;
}

/** Attributes without their prefixes. */
export type Attributes = ReadonlyMap<string, string>;

/** The attributes of a start tag as it is written; one that is cut off is not among them. */
export function attributesIn(tag: string): Attributes {
  const written = tag.matchAll(/\s(?:[^\s:="'<>]+:)?([^\s:="'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(written, ([, name = "", one, two]) => [name, decoded(one ?? two ?? "")]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function decoded(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined)
        return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Whether attributes say an issue, or where one is said. */
export function saysIssue(attributes: Attributes): boolean {
  return [...attributes.keys()].some((name) => name.startsWith("locQualityIssue"));
}

/** The id of the records that attributes refer to in the same file; null where they say it themselves. */
export function refIn(attributes: Attributes): string | null {
  const ref = attributes.get("locQualityIssuesRef");
  return ref === undefined ? null : ref.replace(/^#(?:its=)?/, "");
}

/** The issue that attributes say themselves. Enabled where nothing is said. */
export function issueIn(attributes: Attributes): LqiIssue {
  const severity = attributes.get("locQualityIssueSeverity");
  return {
    type: attributes.get("locQualityIssueType") ?? null,
    comment: attributes.get("locQualityIssueComment") ?? "",
    severity: severity === undefined || Number.isNaN(Number(severity)) ? null : Number(severity),
    profileRef: attributes.get("locQualityIssueProfileRef") ?? null,
    isEnabled: attributes.get("locQualityIssueEnabled") !== "no",
  };
}
