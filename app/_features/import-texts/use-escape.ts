import { useEffect, useEffectEvent } from "react";

// What Escape closes before it ends any work.
const OPEN = "[aria-expanded=true], [role=dialog], [role=listbox], [role=menu]";

/** Calls `onEscape` when Escape is pressed anywhere on the page while `isOn`, unless it closes something there. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  const end = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    const press = ({ key, target, isComposing }: KeyboardEvent) => {
      const closes = target instanceof Element && target.closest(OPEN) !== null;
      if (key === "Escape" && !isComposing && !closes) end();
    };
    // Before anybody else hears of the key, while what it closes is still open.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isOn]);
}
