/**
 * What waits to be sent, when it is tried again, what other tabs have done. Knows neither elements nor HTTP.
 *
 * Messages go out one after the other. Where no answer came, the same message goes out again with
 * the same id, so that the server hears it once.
 */
import { Failure } from "./protocol.js";

const GREETING = "greeting-0001"; // always the same: once a conversation
const LONGEST_PAUSE = 30; // seconds
const MOST_TRIES = 5; // where something breaks; what does not reach the server is tried for ever
const MOST_CHARACTERS = 4_000; // the server reads less, and says so

export class Conversation {
  #server;
  #memory;
  #view;
  #queue;
  #token; // of the conversation this tab is in; null for one that is yet to begin
  #lost; // a token that the server did not know
  #isBegun = false; // whether the server knows the token
  #isOpen = false;
  #isBusy = false;
  #tries = 0;
  #life = new AbortController(); // ends with the conversation
  #wake = () => {};

  constructor(server, memory, view) {
    this.#server = server;
    this.#memory = memory;
    this.#view = view;
    this.#queue = memory.unsent;
    this.#token = memory.token;
    memory.onNews(() => this.catchUp());
    window.addEventListener("online", () => this.#wake());
    window.addEventListener("focus", () => this.catchUp());
  }

  /** Begin, or go on where the person was; nothing is sent before they open the chat. */
  open() {
    this.#isOpen = true;
    this.#queue.forEach((message) => this.#showWaiting(message));
    if (this.#isBegun) this.catchUp();
    else this.#work();
  }

  say(text) {
    this.#add({ text: text.slice(0, MOST_CHARACTERS) });
  }

  choose(choice) {
    this.#add({ choice: choice.id, title: choice.title });
  }

  /** Try again at once, unless the server asked to wait. */
  tryNow() {
    this.#wake();
    this.#work();
  }

  /** Keep a thumb; return whether it is kept. */
  async thumb(turn, value) {
    try {
      await this.#server.feedback(this.#token, turn, value);
    } catch {
      return false;
    }
    this.#memory.keepThumb(turn, value);
    return true;
  }

  /** Return "up", "down", or "" for none. */
  thumbOf(turn) {
    return this.#memory.thumb(turn) ?? "";
  }

  /** Delete the conversation; return whether it is gone. */
  async forget() {
    try {
      if (this.#token) await this.#server.forget(this.#token);
    } catch (failure) {
      if (failure.status !== 401) return false;
    }
    this.#end();
    return true;
  }

  #end(queue = []) {
    this.#memory.token = null;
    this.#leave(queue);
  }

  /** Show what other tabs have done to the conversation. */
  async catchUp() {
    const token = this.#memory.token;
    if (!this.#isOpen || (token && token === this.#lost)) return;
    if (token !== this.#token) {
      this.#leave(token ? this.#queue : []);
      if (token) this.#work();
    } else if (this.#isBegun && !this.#isBusy) {
      // Where this fails, the next focus tries it again.
      const { history } = await this.#server.session(token).catch(() => ({ history: [] }));
      if (token === this.#token) this.#showAll(history);
    }
  }

  #add(message) {
    const added = { id: newId(), ...message };
    this.#keep([...this.#queue, added]);
    this.#showWaiting(added);
    this.#work();
  }

  async #work() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { signal } = this.#life;
    let isRefused = false;
    while (!signal.aborted && !isRefused && (this.#queue.length || !this.#isBegun)) {
      try {
        await this.#step(signal);
        this.#tries = 0;
        this.#view.trouble(null);
      } catch (failure) {
        this.#view.typing(false);
        if (!signal.aborted) isRefused = !(await this.#recover(failure, signal));
      }
    }
    this.#isBusy = false;
    if (signal.aborted && (this.#queue.length || this.#token)) this.#work();
  }

  /** Send the message that waits longest; begin the conversation first if need be. */
  async #step(signal) {
    if (!this.#isBegun) await this.#begin(signal);
    const [message] = this.#queue;
    if (!message) return;
    await this.#send(message, signal);
    signal.throwIfAborted();
    this.#drop(message);
    this.#memory.tell(message.id);
  }

  async #begin(signal) {
    const { token, history, new: isNew } = await this.#server.session(this.#token);
    signal.throwIfAborted();
    if (token !== this.#token) this.#memory.token = token;
    this.#token = token;
    this.#isBegun = true;
    this.#showAll(history);
    if (isNew && !this.#queue.length) this.#keep([{ id: GREETING, begin: true }]);
  }

  async #send({ title, ...body }, signal) {
    let isForgotten;
    for await (const line of this.#server.messages(this.#token, body, signal)) {
      signal.throwIfAborted();
      if (line.type === "typing") this.#view.typing(true);
      if (line.type === "message") this.#view.show(line, { isNew: true });
      isForgotten = line.forgotten;
    }
    this.#view.typing(false);
    if (isForgotten) this.#end(this.#queue.slice(1).map(asText));
  }

  /** Do what a failure calls for, and wait before the next try; return whether there is to be one. */
  async #recover(failure, signal) {
    const message = this.#isBegun && this.#queue[0];
    this.#tries += 1;
    const isHopeless = !failure.again || (failure.status === 500 && this.#tries >= MOST_TRIES);
    if (failure.status === 401) {
      this.#lose();
      if (this.#tries === 1) return true;
    } else if (failure.status === 409 && message?.choice) {
      // Such as one that was offered before the conversation was lost.
      this.#keep(this.#queue.map((each) => (each === message ? asText(each) : each)));
      return true;
    } else if (isHopeless) {
      if (!(failure instanceof Failure)) reportError(failure);
      if (message) this.#fail(message);
      else this.#view.trouble("refused");
      return Boolean(message);
    }
    this.#view.trouble(failure.status === 429 ? "tooFast" : navigator.onLine ? "unreachable" : "offline");
    await this.#pause(failure.wait || Math.min(2 ** (this.#tries - 1), LONGEST_PAUSE), !failure.wait, signal);
    return true;
  }

  /** Let the next step begin anew, or in the conversation that another tab has begun meanwhile. */
  #lose() {
    this.#lost = this.#token;
    this.#token = this.#memory.token === this.#lost ? null : this.#memory.token;
    this.#isBegun = false;
    this.#view.end("lost");
  }

  /** Leave the conversation as it is; what waits in `queue` goes to the next one. */
  #leave(queue) {
    this.#life.abort();
    this.#life = new AbortController();
    this.#token = this.#memory.token;
    this.#isBegun = false;
    this.#tries = 0;
    this.#keep(queue);
    this.#view.typing(false);
    this.#view.trouble(null);
    this.#view.clear();
    if (!this.#token) this.#view.end("forgotten");
    queue.forEach((message) => this.#showWaiting(message));
  }

  #fail(message) {
    this.#tries = 0;
    this.#drop(message);
    this.#view.trouble(null);
    if (!message.begin) this.#view.failed(message.id, message.text ?? message.title);
  }

  #drop(message) {
    this.#keep(this.#queue.filter((each) => each !== message));
  }

  #keep(queue) {
    this.#queue = queue;
    this.#memory.unsent = queue;
  }

  /** Show a history; what waits to be sent comes after all of it. */
  #showAll(history) {
    history.forEach((entry) => this.#view.show(entry));
    this.#queue.forEach((message) => this.#showWaiting(message));
  }

  #showWaiting({ id, text, title, begin }) {
    if (!begin) this.#view.show({ type: "said", id, text: text ?? title }, { isLast: true });
  }

  #pause(seconds, mayWake, signal) {
    return new Promise((resolve) => {
      setTimeout(resolve, seconds * 1000);
      signal.addEventListener("abort", resolve);
      this.#wake = () => {
        if (mayWake) resolve((this.#tries = 0));
      };
    });
  }
}

/** Return a message with the title of a choice in place of the choice. */
function asText({ title, choice, ...message }) {
  return choice ? { ...message, text: title } : message;
}

/** Make an id of a message; crypto.randomUUID is there over HTTPS only. */
function newId() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
