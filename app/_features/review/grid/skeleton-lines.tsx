import type { Outline } from "#app/_features/review/document/outline.ts";
import { linesOf, type TextType } from "./row-height.ts";

interface Props {
  readonly segments: readonly number[];
  readonly type: TextType;
  readonly outline: Outline;
}

/** Lines where texts will stand, as many as these will take. */
export function SkeletonLines({ segments, type, outline }: Props) {
  return segments.map((segment) => (
    <div
      key={segment}
      className="reading-text skeleton-lines my-0.5"
      style={{ height: linesOf(outline.lengthOf(segment), type) * type.line }}
    />
  ));
}
