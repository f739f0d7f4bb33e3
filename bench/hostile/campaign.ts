import { oneBitChanges } from "./one-bit";
import { type HostileRequest, randomNumbers, type Target } from "./request";
import { ofAnotherShop, signedOddity } from "./signed";
import { unsigned } from "./unsigned";

/** One in so many is validly signed, and one of these is sent again. */
const SIGNED = 10;
const AGAIN = 5;

/** `size` hostile requests: every one-bit change of a valid one first, then the other kinds in turns. */
export function* campaign(target: Target, size: number, seed: number): Generator<HostileRequest> {
  const random = randomNumbers(seed);
  let sent = 0;
  for (const change of oneBitChanges(target)) {
    yield change;
    sent += 1;
  }
  for (let index = 0; sent < size; index++, sent++) {
    if (index % 997 === 0) yield ofAnotherShop(target);
    else if (index % SIGNED !== 0) yield unsigned(target, random, index);
    else {
      const oddity = signedOddity(target, random, index / SIGNED);
      yield oddity;
      if ((index / SIGNED) % AGAIN === 0) yield { ...oddity, kind: "signed: again" };
    }
  }
}
