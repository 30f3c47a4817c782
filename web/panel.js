/**
 * What the person sees and does. What is sent, and when, is decided in conversation.js.
 *
 * The transcript is no live region, since some screen readers would read all of it again: what is new
 * is put into a status that only they find.
 */
import { buildShell, drawMessage, drawSaid, drawThumbs, make, sheet, unseen } from "./drawing.js";
import { CSS, FILLS_SCREEN } from "./style.js";

export class Panel {
  on; // the conversation
  #words;
  #parts;
  #drawn = new Map(); // elements by the id of their message
  #thumbs = new Map(); // elements by turn
  #trouble = null;

  constructor(shadow, words) {
    this.#words = words;
    this.#parts = buildShell(words);
    shadow.adoptedStyleSheets = [sheet(CSS)];
    shadow.append(this.#parts.root);
    this.#listen();
  }

  open() {
    const { dialog, launcher, box } = this.#parts;
    if (dialog.open) return;
    launcher.hidden = true;
    launcher.classList.remove("waiting");
    launcher.querySelector(".unseen")?.remove();
    // What fills the screen must keep the focus, or it would wander to where nobody can see it.
    if (matchMedia(FILLS_SCREEN).matches) dialog.showModal();
    else dialog.show();
    // A keyboard on the screen would cover what is said before the first message.
    (matchMedia("(pointer: fine)").matches ? box : dialog).focus({ preventScroll: true });
    this.on.open();
    this.#scroll();
  }

  close() {
    const { dialog, launcher } = this.#parts;
    this.#showMenu(false);
    dialog.close();
    launcher.hidden = false;
    launcher.focus();
  }

  /** Show an entry once. `isNew`: announce it, too. `isLast`: put it below all others. */
  show(entry, { isNew = false, isLast = false } = {}) {
    const before = this.#drawn.get(entry.id);
    if (before && !isLast) return;
    const drawn = before ?? (entry.type === "said" ? drawSaid(entry, this.#words) : this.#drawAnswer(entry));
    this.#drawn.set(entry.id, drawn);
    this.#parts.list.append(drawn);
    if (entry.type === "said") this.#retire(entry.text);
    if (isNew) this.#announce(entry);
    this.#scroll();
  }

  typing(isTyping) {
    this.#parts.typing.hidden = !isTyping;
    if (isTyping) this.#scroll();
  }

  /** Show what is wrong, until it is over. */
  trouble(kind) {
    const { trouble, troubleText, tryNow, box } = this.#parts;
    if (kind === this.#trouble) return;
    this.#trouble = kind;
    if (kind) this.#say((troubleText.textContent = this.#words[kind]));
    else if (tryNow.matches(":focus")) box.focus();
    trouble.hidden = !kind;
    tryNow.hidden = kind === "tooFast";
    this.#scroll();
  }

  /** Show that a message was not sent, and give its words back. */
  failed(id, text) {
    const { box } = this.#parts;
    box.value = [text, box.value].filter(Boolean).join("\n");
    this.#note("failed");
    this.#drawn.get(id)?.classList.add("failed");
  }

  /** Say that the conversation is over; nothing in it can be chosen any more. */
  end(kind) {
    this.#retire();
    this.#thumbs.forEach((thumbs) => thumbs.remove());
    this.#note(kind);
  }

  clear() {
    this.#parts.list.replaceChildren();
    this.#parts.status.replaceChildren();
    this.#drawn.clear();
    this.#thumbs.clear();
  }

  #listen() {
    const { dialog, menu, form, box } = this.#parts;
    const clicks = {
      launcher: () => this.open(),
      close: () => this.close(),
      menuButton: () => this.#showMenu(menu.hidden),
      forget: () => this.#askToForget(),
      cancel: () => this.#showMenu(false),
      confirm: () => this.#forget(),
      tryNow: () => this.on.tryNow(),
      person: () => this.on.say(this.#words.sayPerson),
    };
    for (const [part, act] of Object.entries(clicks)) this.#parts[part].addEventListener("click", act);
    form.addEventListener("submit", (event) => this.#submit(event));
    dialog.addEventListener("cancel", (event) => this.#escape(event));
    dialog.addEventListener("keydown", (event) => {
      // An input method ends its word with Enter: 229 is what some browsers say then.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Escape") this.#escape(event);
      if (event.key === "Enter" && !event.shiftKey && event.target === box) this.#submit(event);
    });
  }

  #submit(event) {
    const { box } = this.#parts;
    event.preventDefault();
    const text = box.value.trim();
    box.focus();
    if (!text) return;
    box.value = "";
    this.on.say(text);
  }

  #escape(event) {
    event.preventDefault();
    if (this.#parts.menu.hidden) this.close();
    else this.#showMenu(false);
  }

  #showMenu(isShown) {
    const { menu, menuButton, forget, question } = this.#parts;
    const wasShown = !menu.hidden;
    menu.hidden = !isShown;
    menuButton.setAttribute("aria-expanded", String(isShown));
    forget.hidden = false;
    question.hidden = true;
    if (isShown) forget.focus();
    else if (wasShown) menuButton.focus();
  }

  #askToForget() {
    const { forget, question, cancel } = this.#parts;
    question.hidden = false;
    cancel.focus();
    forget.hidden = true;
  }

  async #forget() {
    this.#showMenu(false);
    if (!(await this.on.forget())) this.#note("notForgotten");
  }

  #drawAnswer(message) {
    const drawn = drawMessage(message, this.#words, this.on);
    const { turn, card, blocks = [] } = message;
    // A question needs no thumbs, and distress even less. An answer names its source, or is a card.
    if (card || blocks.some(({ kind }) => kind === "aside")) {
      // One pair for a turn, below the last answer in it.
      const onThumb = (value) => this.#thumb(turn, value);
      const thumbs = this.#thumbs.get(turn) ?? drawThumbs(this.on.thumbOf(turn), this.#words, onThumb);
      this.#thumbs.set(turn, thumbs);
      drawn.append(thumbs);
    }
    return drawn;
  }

  async #thumb(turn, value) {
    const isKept = await this.on.thumb(turn, value);
    if (!isKept) this.#note("thumbLost");
    return isKept;
  }

  /** Leave open choices to be read but not taken; the one with the title `taken` shows that it was. */
  #retire(taken) {
    for (const choice of this.#parts.list.querySelectorAll("button.choice:not(:disabled, [aria-disabled])")) {
      if (choice.textContent === taken) {
        choice.classList.add("taken");
        choice.append(" ", unseen(this.#words.taken, this.#words.lang));
      }
      // A button that is disabled loses the focus, and with it the way on to the next choices.
      if (choice.matches(":focus")) {
        choice.setAttribute("aria-disabled", "true");
        choice.addEventListener("blur", () => (choice.disabled = true), { once: true });
      } else {
        choice.disabled = true;
      }
    }
  }

  #note(kind) {
    const note = make("li", { class: "note" }, this.#words[kind]);
    this.#parts.list.append(note);
    this.#say(this.#words[kind]);
    note.scrollIntoView({ block: "nearest" });
  }

  #announce({ text, lang = "en", choices = [], file }) {
    const { launcher, dialog } = this.#parts;
    if (text) this.#say(text, lang);
    if (file) this.#say(`${this.#words.save} ${file.name}`);
    if (choices.length) this.#say(`${this.#words.choices}: ${choices.map(({ title }) => title).join(", ")}.`);
    if (dialog.open || launcher.classList.contains("waiting")) return;
    launcher.classList.add("waiting");
    launcher.append(unseen(this.#words.waiting, this.#words.lang));
  }

  #say(text, lang = this.#words.lang) {
    const { status } = this.#parts;
    status.append(make("p", { lang }, text));
    if (status.childElementCount > 12) status.firstElementChild.remove();
  }

  /** Bring what was said last to the top, so that a long answer is read from its beginning. */
  #scroll() {
    [...this.#parts.list.querySelectorAll(".said")].pop()?.scrollIntoView();
  }
}
