// How many people a room of the programme may be said to hold.
import { expect, it } from "vitest";
import { fieldErrors } from "~/domain/problem";
import { roomForm } from "./forms";

const read = (capacity: string) => {
  const result = roomForm.safeParse({ name: "Hall", capacity });
  return result.success ? result.data.capacity : fieldErrors(result.error);
};

it("is from 1 to 100,000 people, or is left open", () => {
  expect(["1", "100000", " 40 ", ""].map(read)).toEqual([1, 100_000, 40, null]);
  const refused = [{ field: "capacity", text: "Enter a whole number from 1 to 100,000" }];
  for (const capacity of ["0", "100001", "-1", "4.5", "many"])
    expect(read(capacity), capacity).toEqual(refused);
});
