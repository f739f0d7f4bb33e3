import type { FailureDto } from "../types/dto";

/**
 * What is noted of an order for a person. `following`: the order is in Medusa and could not be brought to where TikTok has it;
 * what stood before is `standing` meanwhile, is told with it, and stands alone again once that has worked.
 */
export type NotedFailure = FailureDto & { following?: true; standing?: FailureDto };

/** What stands of a note, whatever becomes of following. */
export const standingOf = (noted: NotedFailure | null): FailureDto | null =>
  noted?.following ? (noted.standing ?? null) : noted;

/** A note beside what stands already: both sentences, each once. */
export const beside = (standing: FailureDto | null, added: FailureDto): FailureDto =>
  standing === null
    ? added
    : { ...added, message: standing.message.includes(added.message) ? standing.message : both(standing, added) };

/** The note of an order that could not follow, for now. */
export const whileFollowing = (standing: FailureDto | null, failure: FailureDto): NotedFailure => ({
  ...beside(standing, failure),
  following: true,
  ...(standing && { standing }),
});

const both = (standing: FailureDto, added: FailureDto): string => `${standing.message} ${added.message}`;
