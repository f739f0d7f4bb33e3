import { beside, standingOf, whileFollowing } from "../noted-failure";

const failure = (message: string) => ({ message, code: null, request_id: null, at: "2026-01-01T00:00:00.000Z" });
const STANDS = failure("No stock was reserved for CAP.");
const FAILED = { ...failure("TikTok did not answer."), code: 36009003 };

describe("What is noted of an order", () => {
  it("keeps the sentence that stands beside the failure of a later run, and alone when that is over", () => {
    const noted = whileFollowing(STANDS, FAILED);
    expect(noted).toMatchObject({ message: `${STANDS.message} ${FAILED.message}`, code: 36009003, following: true });
    expect(standingOf(noted)).toEqual(STANDS);
  });

  it("does not grow when the same run fails again and again", () => {
    const once = whileFollowing(STANDS, FAILED);
    expect(whileFollowing(standingOf(once), FAILED)).toEqual(once);
  });

  it("is nothing once a run works that failed before, where nothing else stands", () => {
    expect(standingOf(whileFollowing(null, FAILED))).toBeNull();
    expect(standingOf(null)).toBeNull();
    expect(standingOf(STANDS)).toEqual(STANDS);
  });

  it("tells two things that stand, each once", () => {
    const both = beside(STANDS, failure("The goods are back."));
    expect(both.message).toBe(`${STANDS.message} The goods are back.`);
    expect(beside(both, STANDS).message).toBe(both.message);
  });
});
