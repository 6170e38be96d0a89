// A page of the slider: about what one person changes in a quarter of an hour.
const PAGE = 10;

/** The change that a key leads to on a slider from 1 to `head`; null for a key that is not the slider's. */
export function changeByKey(
  key: string,
  {
    from,
    head,
    isRightToLeft,
  }: { readonly from: number; readonly head: number; readonly isRightToLeft: boolean },
): number | null {
  const forward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: PAGE,
    PageDown: -PAGE,
    Home: -head,
    End: head,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(head, Math.max(1, from + step));
}
