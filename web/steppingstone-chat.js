/**
 * <steppingstone-chat>: the advisor on a web page, with one script tag. See docs/widget.md.
 *
 * Puts together what is shown (panel.js), sent (conversation.js, protocol.js) and remembered (memory.js).
 * The server is the one that this script came from.
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
    this.#panel = new Panel(shadow, words);
    this.#panel.on = new Conversation(new Server(BASE), new Memory(`${TAG} ${BASE}`), this.#panel);
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

customElements.define(TAG, SteppingstoneChat);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", addToPage);
else addToPage();
