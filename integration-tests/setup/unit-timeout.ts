/** A minute of fake time takes seconds of real time on a busy machine: no unit test is judged by jest's five. */
jest.setTimeout(30_000);
