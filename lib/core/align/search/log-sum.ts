/** Log of an impossible event. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

// Beyond this distance in nats the smaller of two terms adds less than one part in fifty million.
const NEGLIGIBLE = 18;
const PER_NAT = 256;

// log(1 + e^-x) at steps of 1/256 nat; the search needs it so often that computing it would take most of its time.
const SOFT = Float64Array.from({ length: NEGLIGIBLE * PER_NAT + 2 }, (_, step) =>
  Math.log1p(Math.exp(-step / PER_NAT)),
);

/** Log of the sum of two probabilities given as logs, to six digits. */
export function either(a: number, b: number): number {
  const high = Math.max(a, b);
  const distance = (high - Math.min(a, b)) * PER_NAT;
  if (!(distance < NEGLIGIBLE * PER_NAT)) return high;
  const step = Math.trunc(distance);
  const lower = SOFT[step] ?? 0;
  return high + lower + (distance - step) * ((SOFT[step + 1] ?? 0) - lower);
}
