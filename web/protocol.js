/** Speaks with the server, as docs/web-protocol.md has it. */
const SILENCE = 40_000; // ms; the server is heard from every 15 s

/** A request that failed; `status` is 0 where no answer came, or half of one. */
export class Failure extends Error {
  constructor(status, again = !status || status === 429 || status >= 500, wait = 0) {
    super(`status ${status}`);
    Object.assign(this, { status, again, wait });
  }
}

export class Server {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Begin a conversation, or go on with the one of `token`. */
  async session(token) {
    const response = await this.#post("session", token ? { token } : {});
    return soon(response.json());
  }

  /** Send a message; yield the lines of the answer up to its last one. */
  async *messages(token, message, signal) {
    const response = await this.#post("messages", { token, ...message }, signal);
    for await (const line of lines(response.body.getReader())) {
      if (line.type === "error") throw new Failure(500, line.again);
      yield line;
      if (line.type === "done") return;
    }
    throw new Failure(0);
  }

  feedback(token, turn, value) {
    return this.#post("feedback", { token, turn, value });
  }

  forget(token) {
    return this.#post("forget", { token });
  }

  async #post(path, body, signal) {
    const options = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      signal,
    };
    const response = await soon(fetch(this.#base + path, options));
    if (response.ok) return response;
    throw new Failure(response.status, undefined, Number(response.headers.get("Retry-After")) || 0);
  }
}

/** Yield the objects of a body with one JSON object a line. */
async function* lines(reader) {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await soon(reader.read());
      if (done) return;
      const pieces = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = pieces.pop();
      for (const piece of pieces) if (piece.trim()) yield JSON.parse(piece);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Wait for the network, but not for ever: a dead line looks like one that waits. */
async function soon(promise) {
  let timer;
  const silence = new Promise((_, reject) => (timer = setTimeout(reject, SILENCE)));
  try {
    return await Promise.race([promise, silence]);
  } catch {
    throw new Failure(0);
  } finally {
    clearTimeout(timer);
  }
}
