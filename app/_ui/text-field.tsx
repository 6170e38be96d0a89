"use client";

import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components/TextField";
import {
  FIELD,
  FIELD_DESCRIPTION,
  FIELD_ERROR,
  FIELD_INPUT,
  FIELD_LABEL,
  fieldDirection,
} from "./field.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** What is wrong with the value; it is then marked as invalid. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** With rows, a field for several lines. */
  readonly rows?: number;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
}

/** A labelled field to type in, of one line or of several. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  rows,
  isLabelHidden,
  ...props
}: Props) {
  const dir = fieldDirection(props.value);
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={FIELD}>
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      {rows === undefined ? (
        <Input placeholder={placeholder} dir={dir} className={FIELD_INPUT} />
      ) : (
        <TextArea placeholder={placeholder} dir={dir} rows={rows} className={FIELD_INPUT} />
      )}
      {description && (
        <Text slot="description" className={FIELD_DESCRIPTION}>
          {description}
        </Text>
      )}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  );
}
