/**
 * The frame around a conversation: launcher, dialog, menu, and the box to type in.
 * Boundary: elements without behaviour; what they do is in panel.js, how they look in style.js.
 */
import { button, icon, make } from "./dom.js";

/** Build the frame; return its elements by name, `root` being the outermost. */
export function buildShell(words) {
  const launcher = button({ class: "launcher", "aria-haspopup": "dialog" }, icon("chat"), words.launch);
  const menuButton = iconButton("menu", words.menu, { "aria-expanded": "false" });
  const close = iconButton("close", words.close);
  const list = make("ol", { class: "messages" });
  const dots = make("span", { class: "dots" }, make("i"), make("i"), make("i"));
  const typing = make("p", { class: "typing", hidden: true }, dots, words.typing);
  const intro = make("div", { class: "intro", id: "intro" });
  intro.append(make("p", {}, words.intro), make("p", {}, words.privacy), make("slot"));
  const log = make("div", { class: "log", role: "log", "aria-live": "off", "aria-label": words.log, tabindex: "0" });
  log.append(intro, list, typing);
  const status = make("div", { class: "unseen", role: "status", "aria-live": "polite", "aria-atomic": "false" });
  const menu = buildMenu(words);
  const trouble = buildTrouble(words);
  const composer = buildComposer(words);
  const titles = make("div", { class: "titles" });
  titles.append(make("h2", { id: "title" }, words.title), make("p", {}, words.subtitle));
  const dialog = make(
    "dialog",
    { "aria-labelledby": "title", "aria-describedby": "intro", tabindex: "-1", lang: words.lang },
    make("header", {}, titles, menuButton, close),
    menu.menu,
    log,
    status,
    trouble.trouble,
    composer.form,
  );
  const root = make("section", { "aria-label": words.region, lang: words.lang }, launcher, dialog);
  return { root, launcher, dialog, menuButton, close, log, list, typing, status, ...menu, ...trouble, ...composer };
}

function iconButton(name, label, properties) {
  return button({ class: "plain", "aria-label": label, title: label, ...properties }, icon(name));
}

/** Build the menu, whose one entry asks back before it does anything. */
function buildMenu(words) {
  const forget = button({ class: "entry" }, words.forget);
  const confirm = button({ class: "main" }, words.forgetYes);
  const cancel = button({ class: "entry" }, words.forgetNo);
  const question = make("div", { role: "group", "aria-labelledby": "question", hidden: true });
  question.append(make("p", { id: "question" }, words.forgetAsk), confirm, cancel);
  return { menu: make("div", { class: "menu", hidden: true }, forget, question), forget, question, confirm, cancel };
}

function buildTrouble(words) {
  const troubleText = make("p");
  const tryNow = button({ class: "entry" }, words.tryNow);
  return { trouble: make("div", { class: "trouble", hidden: true }, troubleText, tryNow), troubleText, tryNow };
}

function buildComposer(words) {
  const person = button({ class: "person" }, words.person);
  const box = make("textarea", { id: "box", rows: "1", dir: "auto", "aria-describedby": "keys" });
  box.placeholder = words.label;
  const send = iconButton("send", words.send, { type: "submit", class: "send" });
  const label = make("label", { class: "unseen", for: "box" }, words.label);
  const keys = make("span", { class: "unseen", id: "keys" }, words.keys);
  const form = make("form", {}, person, make("div", { class: "line" }, label, box, keys, send));
  return { form, person, box };
}
