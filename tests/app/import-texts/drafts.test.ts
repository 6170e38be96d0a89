import { fc, test as law } from "@fast-check/vitest";
