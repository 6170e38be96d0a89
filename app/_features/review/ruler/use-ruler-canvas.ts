import { type RefObject, useEffect, useRef } from "react";
import { coloursOf, drawRuler, STEP_PX } from "./draw-ruler.ts";
import { marksOfRuler, type RuledDocument } from "./ruler-marks.ts";

/** Keeps the ruler drawn: anew when what it shows, its size or the theme has changed, and never twice in one frame. */
export function useRulerCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  inks: RefObject<HTMLElement | null>,
  ruled: RuledDocument,
): void {
  const latest = useRef(ruled);
  latest.current = ruled;
  const ask = useRef(() => {});
  useEffect(() => {
    const { current: field } = canvas;
    if (!field) return;
    let asked = 0;
    const draw = () => {
      asked = 0;
      drawOn(field, [...(inks.current?.children ?? [])], latest.current);
    };
    const again = () => {
      asked ||= requestAnimationFrame(draw);
    };
    ask.current = again;
    const size = new ResizeObserver(again);
    size.observe(field);
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributes: true });
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", again);
    return () => {
      cancelAnimationFrame(asked);
      size.disconnect();
      theme.disconnect();
      scheme.removeEventListener("change", again);
    };
  }, [canvas, inks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it shows is what it is drawn anew for
  useEffect(() => ask.current(), [ruled]);
}

function drawOn(canvas: HTMLCanvasElement, inks: readonly Element[], ruled: RuledDocument): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const pen = canvas.getContext("2d");
  if (!pen || height === 0) return;
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  pen.scale(scale, scale);
  drawRuler(pen, marksOfRuler(ruled, Math.ceil(height / STEP_PX)), coloursOf(inks));
}
