import { createSlots } from "../slots";

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

it("begins jobs in the order they come, and no more at a time than it may", async () => {
  const slots = createSlots(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  for (const name of [1, 2, 3, 4, 5]) {
    void slots.run(async () => {
      begun.push(name);
      most = Math.max(most, (running += 1));
      await tick();
      running -= 1;
    });
  }
  await slots.idle();
  expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

it("goes on after a job that fails", async () => {
  const slots = createSlots(1);
  let ran = false;
  void slots.run(() => Promise.reject(new Error("no")));
  await slots.run(async () => {
    ran = true;
    await tick();
  });
  expect(ran).toBe(true);
});

it("settles with the jobs of the moment, although others follow", async () => {
  const slots = createSlots(4);
  let rounds = 0;
  const again = async (): Promise<void> => {
    rounds += 1;
    await tick();
    if (rounds < 50) void slots.run(again);
  };
  void slots.run(again);
  await slots.settled();
  expect(rounds).toBeLessThan(50);
  await slots.idle();
  expect(rounds).toBe(50);
});

it("lets nobody wait for what it has forgotten", async () => {
  const slots = createSlots(1);
  let ran = false;
  void slots.run(tick);
  const forgotten = slots.run(async () => {
    ran = true;
    await tick();
  });
  slots.close();
  await forgotten;
  expect(ran).toBe(false);
});
