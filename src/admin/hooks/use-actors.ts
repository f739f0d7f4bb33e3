import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** E-mail addresses of this store's admins by user id. A store with more than a thousand shows the others by id. */
export function useActors() {
  return useQuery({
    queryKey: queryKeys.actors,
    queryFn: () => sdk.admin.user.list({ fields: "id,email", limit: 1000 }),
    select: ({ users }) => new Map(users.map(({ id, email }) => [id, email])),
    retry: false,
  });
}
