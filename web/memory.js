/**
 * What the browser remembers; until the page is left, where storage is blocked or full.
 * Tabs of one site share the token and the thumbs; what is not sent yet is each tab's own.
 */
export class Memory {
  #key;
  #kept = {};
  #broken = {};

  constructor(key) {
    this.#key = key;
  }

  /** Call `listener` whenever another tab has changed what is shared. */
  onNews(listener) {
    window.addEventListener("storage", ({ key }) => {
      if (key === this.#key || key === null) listener();
    });
  }

  get token() {
    return this.#shared.token ?? null;
  }

  /** Remember another conversation, or none; all of the one before is forgotten. */
  set token(token) {
    this.#write("localStorage", token && { token });
  }

  /** Let other tabs know that there is something new in the conversation. */
  tell(latest) {
    this.#write("localStorage", { ...this.#shared, latest });
  }

  thumb(turn) {
    return this.#shared.thumbs?.[turn];
  }

  keepThumb(turn, value) {
    this.#write("localStorage", { ...this.#shared, thumbs: { ...this.#shared.thumbs, [turn]: value } });
  }

  get unsent() {
    return this.#read("sessionStorage") ?? [];
  }

  set unsent(messages) {
    this.#write("sessionStorage", messages.length ? messages : null);
  }

  get #shared() {
    return this.#read("localStorage") ?? {};
  }

  #read(area) {
    try {
      if (!this.#broken[area]) return JSON.parse(window[area].getItem(this.#key));
    } catch {}
    return this.#kept[area];
  }

  #write(area, value) {
    this.#kept[area] = value;
    try {
      if (value) window[area].setItem(this.#key, JSON.stringify(value));
      else window[area].removeItem(this.#key);
    } catch {
      this.#broken[area] = true;
    }
  }
}
