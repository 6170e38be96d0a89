/**
 * Tells whether one of two quantities may be the other converted between the customary units of English and metric ones,
 * rounding allowed. `unit` is the word behind the figure, in lower case; one of the two must be customary.
 */
export function mayBeConverted(
  a: { readonly value: number; readonly unit: string },
  b: { readonly value: number; readonly unit: string },
): boolean {
  return isConversion(a, b.value) || isConversion(b, a.value);
}

// Two figures are mostly kept: 550 pounds become 250 kilos.
const ROUNDING = 0.04;

function isConversion(
  { value, unit }: { readonly value: number; readonly unit: string },
  metric: number,
): boolean {
  return (METRIC[unit] ?? []).some((toMetric) => {
    const exact = toMetric(value);
    return Math.abs(exact - metric) <= Math.max(Math.abs(exact) * ROUNDING, 0.5);
  });
}

type Conversion = (value: number) => number;

const times =
  (factor: number): Conversion =>
  (value) =>
    value * factor;
const MILE = [times(1.609)];
const POUND = [times(0.4536)];
const FOOT = [times(0.3048), times(30.48)];
const INCH = [times(2.54)];
const YARD = [times(0.9144)];
const ACRE = [times(0.4047), times(4047)];
const DEGREES: readonly Conversion[] = [(value) => ((value - 32) * 5) / 9];

const METRIC: Readonly<Record<string, readonly Conversion[]>> = {
  mile: MILE,
  miles: MILE,
  mph: MILE,
  pound: POUND,
  pounds: POUND,
  lb: POUND,
  lbs: POUND,
  foot: FOOT,
  feet: FOOT,
  ft: FOOT,
  inch: INCH,
  inches: INCH,
  yard: YARD,
  yards: YARD,
  acre: ACRE,
  acres: ACRE,
  degrees: DEGREES,
};
