import { useEffect, useRef, useState } from "react";

/** A value as it stood when it last rested for `pause` milliseconds. Two values that are written alike are one. */
export function useDelayed<T>(value: T, pause: number): T {
  const [rested, setRested] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const written = JSON.stringify(value);
  const last = useRef(written);
  useEffect(() => {
    if (last.current === written) return;
    const timer = setTimeout(() => {
      last.current = written;
      setRested(latest.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [written, pause]);
  return rested;
}
