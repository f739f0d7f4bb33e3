import type { Context, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** What the inventory module has at run time, although its type hides it. */
interface Transactional {
  baseRepository_: { transaction<T>(work: (transactionManager: unknown) => Promise<T>): Promise<T> };
}

/** Does several things to the stock, all of them or none: each call of the inventory module has to be given the context. */
export const inOneTransaction = <T>(container: MedusaContainer, work: (context: Context) => Promise<T>): Promise<T> =>
  (container.resolve(Modules.INVENTORY) as unknown as Transactional).baseRepository_.transaction((transactionManager) =>
    work({ transactionManager }),
  );
