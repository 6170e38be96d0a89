import type { AriaAttributes, AriaRole, ReactNode } from "react";

interface Props extends Pick<AriaAttributes, "aria-posinset" | "aria-setsize"> {
  /** The list that says where it stands, and hears how high it is. */
  readonly list: { measureElement(row: Element | null): void };
  readonly item: { readonly index: number; readonly start: number };
  readonly element?: "div" | "li";
  readonly role?: AriaRole;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A row of a long list of which only what is near the screen is in the page: it stands in its place, and is measured there. */
export function VirtualRow({
  list,
  item,
  element: Element = "div",
  className = "",
  ...rest
}: Props) {
  return (
    <Element
      {...rest}
      ref={list.measureElement}
      data-index={item.index}
      className={`absolute inset-x-0 top-0 ${className}`}
      style={{ transform: `translateY(${item.start}px)` }}
    />
  );
}
