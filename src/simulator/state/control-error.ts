/** What the control API answers when it cannot do what it was asked: one sentence for a person. */
export class ControlError extends Error {}
