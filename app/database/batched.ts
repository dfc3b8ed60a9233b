interface Question<V> {
  resolve(value: V | undefined): void;
  reject(error: unknown): void;
}

/**
 * Answers many questions with few statements: those that come in while a statement runs go into
 * the next one together. A question is never answered by a statement that began before it.
 *
 * @param read answers all keys at once; a key without an answer is left out
 */
export function batched<V>(
  read: (keys: string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  let waiting = new Map<string, Question<V>[]>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    // What else is asked in this turn of the event loop joins in.
    await new Promise(setImmediate);
    while (waiting.size > 0) {
      const asked = waiting;
      waiting = new Map();
      try {
        const answers = await read([...asked.keys()]);
        for (const [key, questions] of asked) {
          for (const { resolve } of questions) resolve(answers.get(key));
        }
      } catch (error) {
        for (const questions of asked.values()) for (const { reject } of questions) reject(error);
      }
    }
    running = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      const questions = waiting.get(key) ?? [];
      questions.push({ resolve, reject });
      waiting.set(key, questions);
      if (!running) void run();
    });
}
