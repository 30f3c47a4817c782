/**
 * <steppingstone-chat>: the advisor on a web page, with one script tag. See docs/widget.md.
 *
 * This file puts the parts together: what is shown (panel.js), what is sent (conversation.js), what is
 * remembered (memory.js). The server is the one that this script came from.
 */
import { Conversation } from "./conversation.js";
import { Memory } from "./memory.js";
import { Panel } from "./panel.js";
import { Server } from "./protocol.js";

const TAG = "steppingstone-chat";
const BASE = new URL("../", import.meta.url).href;

class SteppingstoneChat extends HTMLElement {
  #panel;

  async connectedCallback() {
    if (this.shadowRoot) return; // moved within the page
    const shadow = this.attachShadow({ mode: "open" });
    const language = /^es\b/i.test(this.closest("[lang]")?.lang) ? "es" : "en";
    const { default: words } = await import(`./words.${language}.js`);
    const memory = new Memory(`${TAG} ${BASE}`, () => conversation.catchUp());
    this.#panel = new Panel(shadow, words, {
      open: () => conversation.open(),
      say: (text) => conversation.say(text),
      choose: (choice) => conversation.choose(choice),
      thumb: (turn, value) => conversation.thumb(turn, value),
      thumbOf: (turn) => conversation.thumbOf(turn),
      forget: () => conversation.forget(),
      tryNow: () => conversation.tryNow(),
    });
    const conversation = new Conversation(new Server(BASE), memory, this.#panel);
  }

  /** Open the chat, for a site with a button of its own. */
  open() {
    this.#panel?.open();
  }

  close() {
    this.#panel?.close();
  }
}

function addToPage() {
  if (!document.querySelector(TAG)) document.body.append(document.createElement(TAG));
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, SteppingstoneChat);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", addToPage);
  else addToPage();
}
