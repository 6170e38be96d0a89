import { type RefObject, useEffect, useRef } from "react";

/** Keeps the keyboard in a list whose entries come and go: when the one it is in has gone, it goes to the one in its place. */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const at = useRef<number | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const note = ({ target }: Event) => {
      const entries = [...(list.current?.children ?? [])];
      const index = entries.findIndex((entry) => target instanceof Node && entry.contains(target));
      at.current = index === -1 ? null : index;
    };
    document.addEventListener("focusin", note, { signal });
    document.addEventListener("pointerdown", note, { signal });
    return () => end.abort();
  }, [list]);
  useEffect(() => {
    const { current: element } = list;
    if (at.current === null || !element || document.activeElement !== document.body) return;
    const entry = element.children[Math.min(at.current, element.children.length - 1)];
    (entry?.querySelector<HTMLElement>("button") ?? element).focus();
  });
}
