/**
 * What the browser remembers: the conversation's token, thumbs, and what could not be sent yet.
 * Where storage is blocked it is remembered until the page is left.
 * Boundary: knows neither the server nor the page. Tabs of one site share all but the unsent.
 */
const NOTHING = { token: null, latest: null, thumbs: {} };

export class Memory {
  #key;
  #kept = {};

  /** @param onNews called when another tab has changed what is remembered. */
  constructor(key, onNews) {
    this.#key = key;
    window.addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) onNews();
    });
  }

  get token() {
    return this.#shared.token;
  }

  /** Remember another conversation, or none; all of the one before is forgotten. */
  set token(token) {
    this.#write("localStorage", token ? { ...NOTHING, token } : null);
  }

  /** Let other tabs know that there is something new in the conversation. */
  tell(latest) {
    this.#write("localStorage", { ...this.#shared, latest });
  }

  thumb(turn) {
    return this.#shared.thumbs[turn];
  }

  keepThumb(turn, value) {
    const shared = this.#shared;
    this.#write("localStorage", { ...shared, thumbs: { ...shared.thumbs, [turn]: value } });
  }

  get unsent() {
    return this.#read("sessionStorage") ?? [];
  }

  set unsent(messages) {
    this.#write("sessionStorage", messages.length ? messages : null);
  }

  get #shared() {
    return { ...NOTHING, ...this.#read("localStorage") };
  }

  #read(area) {
    try {
      return JSON.parse(window[area].getItem(this.#key));
    } catch {
      return this.#kept[area];
    }
  }

  #write(area, value) {
    this.#kept[area] = value;
    try {
      if (value) window[area].setItem(this.#key, JSON.stringify(value));
      else window[area].removeItem(this.#key);
    } catch {
      // Storage is blocked or full; what is in #kept has to do.
    }
  }
}
