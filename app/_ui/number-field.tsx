"use client";

import {
  NumberField as AriaNumberField,
  FieldError,
  Input,
  Label,
} from "react-aria-components/NumberField";
import { FIELD, FIELD_ERROR, FIELD_INPUT, FIELD_LABEL } from "./field.ts";

interface Props {
  readonly label: string;
  /** Null: empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly least?: number;
  readonly most?: number;
  /** What is wrong with the value; it is then marked as invalid. */
  readonly error?: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

// Weights of a tenth are common, of a hundredth rare.
const DIGITS = 3;

/** A labelled field for a number, written by the rules of the interface's language. */
export function NumberField({
  label,
  value,
  onChange,
  least,
  most,
  error,
  isLabelHidden,
  isDisabled,
}: Props) {
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={least}
      maxValue={most}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      formatOptions={{ maximumFractionDigits: DIGITS }}
      className={FIELD}
    >
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      <Input className={`${FIELD_INPUT} tabular-nums`} />
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaNumberField>
  );
}
