import { describe, expect, test } from "vitest";
import { NotFoundError } from "#app/modules/errors.ts";
import { idParam, numberParam } from "./params.server.ts";

describe("idParam", () => {
  test("takes an id", () => {
    const id = "0199d8f5-3c5e-7d2a-9a57-0f6c7b1f2d3e";
    expect(idParam(id)).toBe(id);
  });

  test.each([undefined, "", "1", "x".repeat(36), "0199d8f5-3c5e-7d2a-9a57-0f6c7b1f2d3e'"])(
    "finds nothing at %j",
    (value) => expect(() => idParam(value)).toThrow(NotFoundError),
  );
});

describe("numberParam", () => {
  test.each([
    ["1", 1],
    ["9999", 9999],
  ])("takes %s", (value, number) => {
    expect(numberParam(value)).toBe(number);
  });

  test.each([undefined, "", "0", "01", "-1", "1.5", "1e3", "10000", " 1", "١"])(
    "finds nothing at %j",
    (value) => expect(() => numberParam(value)).toThrow(NotFoundError),
  );
});
