/**
 * CI's machine is shared: a test that fails there is tried once more, and its first failure stays in the log. Elsewhere a
 * failure is a failure.
 */
jest.retryTimes(process.env["CI"] ? 1 : 0, { logErrorsBeforeRetry: true });
