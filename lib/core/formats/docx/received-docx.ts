import type { Package } from "../package/open-package.ts";
import type { PartContent } from "./read-flows.ts";
import type { Relation } from "./relations.ts";
import type { Segment } from "./segment.ts";

/** A document as it was opened. */
export interface ReceivedDocx {
  readonly from: Package;
  readonly bytes: Uint8Array;
  /** Name of the part with the body. */
  readonly main: string;
  readonly relations: readonly Relation[];
  readonly segments: readonly Segment[];
  readonly contents: readonly PartContent[];
}
