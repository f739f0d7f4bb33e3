import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Makes an admin who can sign in with e-mail and password. */
export async function seedAdmin(container: MedusaContainer, email: string, password: string): Promise<void> {
  const user = await container.resolve(Modules.USER).createUsers({ email });
  const auth = container.resolve(Modules.AUTH);
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } });
  if (!authIdentity) throw new Error(`The admin could not be registered: ${error}`);
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } });
}
