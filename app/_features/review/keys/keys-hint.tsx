/** The keys that do what stands beside them; empty where there are none. */
export function Keys({ keys }: { readonly keys: string }) {
  if (keys === "") return null;
  return (
    <kbd className="rounded border border-line bg-surface px-1.5 py-0.5 text-xs text-ink-muted">
      {keys}
    </kbd>
  );
}
