/**
 * Speaks with the server as docs/web-protocol.md has it.
 * Boundary: HTTP only; when something is sent again is decided in conversation.js.
 */
const SILENCE = 40_000; // ms; the server is heard from every 15 s

/** A request that did not come to its end. `status` is 0 where no answer came, or only half of one. */
export class Failure extends Error {
  constructor(status, { sentence = "", wait = 0, again = status === 0 || status === 429 || status >= 500 } = {}) {
    super(sentence);
    Object.assign(this, { status, wait, again });
  }
}

export class Server {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Begin a conversation, or go on with the one of `token`. */
  async session(token) {
    const { response, clock } = await this.#post("session", token ? { token } : {});
    return response.json().catch(() => { throw new Failure(0); }).finally(() => clock.stop());
  }

  /** Send a message; yield the lines of the answer up to its last one. */
  async *messages(token, message, signal) {
    const { response, clock } = await this.#post("messages", { token, ...message }, signal);
    try {
      for await (const line of lines(response.body, clock)) {
        if (line.type === "done") return;
        if (line.type === "error") throw new Failure(500, { sentence: line.error, again: line.again !== false });
        yield line;
      }
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(0);
    } finally {
      clock.stop();
    }
    throw new Failure(0);
  }

  async feedback(token, turn, value) {
    (await this.#post("feedback", { token, turn, value })).clock.stop();
  }

  async forget(token) {
    (await this.#post("forget", { token })).clock.stop();
  }

  async #post(path, body, signal) {
    const clock = new Clock();
    signal?.addEventListener("abort", () => clock.abort());
    const response = await fetch(new URL(path, this.#base), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      signal: clock.signal,
    }).catch(() => { throw new Failure(0); });
    if (response.ok) return { response, clock };
    const { error } = await response.json().catch(() => ({}));
    clock.stop();
    throw new Failure(response.status, { sentence: error, wait: Number(response.headers.get("Retry-After")) || 0 });
  }
}

/** Ends a request after a long silence: a line that is dead looks like one that waits. */
class Clock extends AbortController {
  #timer;

  constructor() {
    super();
    this.heard();
  }

  heard() {
    this.stop();
    this.#timer = setTimeout(() => this.abort(), SILENCE);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

/** Yield the objects of a body with one JSON object a line. */
async function* lines(body, clock) {
  const reader = body.getReader(); // Safari cannot iterate a stream
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clock.heard();
      const pieces = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = pieces.pop();
      yield* pieces.filter((piece) => piece.trim()).map((piece) => JSON.parse(piece));
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
