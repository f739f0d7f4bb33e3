interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Does in one go what arrives together: while a few runs are under way, what comes gathers for the next. Alone, an item
 * waits for nothing. Each gets its own result; where a run of several fails, each is tried by itself, so that one bad item
 * harms no other.
 */
export class Together<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running = 0;

  /** @param run answers with one result per item, in their order */
  constructor(
    private readonly run: (items: Item[]) => Promise<Result[]>,
    private readonly limits: { runs: number; items: number },
  ) {}

  do(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.running < this.limits.runs) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.running += 1;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.limits.items);
      if (group.length === 1 || !(await this.attempt(group))) {
        await Promise.all(group.map((one) => this.alone(one)));
      }
    }
    this.running -= 1;
  }

  private async attempt(group: Waiting<Item, Result>[]): Promise<boolean> {
    try {
      const results = await this.run(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index] as Result));
      return true;
    } catch {
      // Whose fault it was, and what it is, comes out when each is tried alone.
      return false;
    }
  }

  private async alone({ item, resolve, reject }: Waiting<Item, Result>): Promise<void> {
    try {
      const [result] = await this.run([item]);
      resolve(result as Result);
    } catch (error) {
      reject(error);
    }
  }
}
