import { createClock } from "../clock";

const START = 1_767_225_600;

it("stands still when frozen and moves by what it is told", async () => {
  const clock = createClock({ start: START, frozen: true });
  expect(clock.seconds()).toBe(START);
  await clock.advance(61);
  expect(clock.seconds()).toBe(START + 61);
});

it("lets real time pass from where it started", () => {
  const clock = createClock({ start: START });
  expect(clock.now()).toBeGreaterThanOrEqual(START * 1000);
  expect(clock.now()).toBeLessThan(START * 1000 + 2000);
});

it("runs what falls due in the order of time, each at its own moment", async () => {
  const clock = createClock({ start: START, frozen: true });
  const seen: [string, number][] = [];
  const note = (name: string) => () => void seen.push([name, clock.seconds() - START]);
  clock.schedule((START + 30) * 1000, note("second"));
  clock.schedule((START + 10) * 1000, note("first"));
  clock.schedule((START + 90) * 1000, note("later"));
  await clock.advance(60);
  expect(seen).toEqual([
    ["first", 10],
    ["second", 30],
  ]);
});

it("runs what a due task plans within the same advance", async () => {
  const clock = createClock({ start: START, frozen: true });
  let runs = 0;
  const again = () => {
    runs += 1;
    clock.schedule(clock.now() + 10_000, again);
  };
  clock.schedule(clock.now() + 10_000, again);
  await clock.advance(35);
  expect(runs).toBe(3);
});

it("waits for a task that takes its time before it moves on", async () => {
  const clock = createClock({ start: START, frozen: true });
  let at = 0;
  clock.schedule((START + 10) * 1000, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    at = clock.seconds();
  });
  await clock.advance(100);
  expect(at).toBe(START + 10);
});

it("does not run what was called off", async () => {
  const clock = createClock({ start: START, frozen: true });
  let ran = false;
  clock.schedule((START + 1) * 1000, () => {
    ran = true;
  })();
  await clock.advance(5);
  expect(ran).toBe(false);
});

it("runs a task by itself when real time reaches it", async () => {
  const clock = createClock();
  await new Promise<void>((resolve) => clock.schedule(clock.now() + 20, resolve));
  clock.stop();
});
