/**
 * Makes elements: the frame of the widget, and the messages in it. What they do is in panel.js.
 * Whatever text comes in goes in as text: nothing in the widget parses HTML.
 */
const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  chat: "M4 5h16v11H11l-5 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  send: "M4 12h15M13 6l6 6-6 6",
  thumb: "M7 11v9H4v-9zM7 11l4-7c1.5 0 2.5 1 2.5 2.5L13 9h5.5a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.3 20H7",
  save: "M12 4v11M7 11l5 5 5-5M5 20h14",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
};
// A file is opened by this very site, so that a type that runs scripts must never be among these.
const SAFE_TYPES = ["text/calendar", "text/markdown", "text/plain"];

/** Make an element; a property that is a function listens to the event of its name. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (typeof value === "boolean") element.toggleAttribute(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function button(properties, ...children) {
  return make("button", { type: "button", ...properties }, ...children);
}

function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Make text that only screen readers find. */
export function unseen(text, lang) {
  return make("span", { class: "unseen", lang }, text, " ");
}

/** Make a style sheet without an inline style, which a strict page would refuse. */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** Build the frame; return its elements by name, `root` being the outermost. */
export function buildShell(words) {
  const launcher = button({ class: "launcher", "aria-haspopup": "dialog" }, icon("chat"), words.launch);
  const menuButton = iconButton("menu", words.menu, { "aria-expanded": "false" });
  const close = iconButton("close", words.close);
  const list = make("ol", { class: "messages" });
  const typing = make("p", { class: "typing", hidden: true }, words.typing);
  const intro = make("div", { class: "intro", id: "intro" });
  intro.append(make("p", {}, words.intro), make("p", {}, words.privacy), make("slot"));
  const log = make("div", { class: "log", role: "log", "aria-live": "off", "aria-label": words.log, tabindex: "0" });
  log.append(intro, list, typing);
  const status = make("div", { class: "unseen", role: "status", "aria-atomic": "false" });
  const menu = buildMenu(words);
  const trouble = buildTrouble(words);
  const composer = buildComposer(words);
  const titles = make("div", { class: "titles" }, make("h2", { id: "title" }, words.title));
  titles.append(make("p", {}, words.subtitle));
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
  return { root, launcher, dialog, menuButton, close, list, typing, status, ...menu, ...trouble, ...composer };
}

function iconButton(name, label, properties) {
  return button({ class: "icon", "aria-label": label, title: label, ...properties }, icon(name));
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
  const send = iconButton("send", words.send, { type: "submit", class: "icon send" });
  const label = make("label", { class: "unseen", for: "box" }, words.label);
  const keys = make("span", { class: "unseen", id: "keys" }, words.keys);
  const form = make("form", {}, person, make("div", { class: "line" }, label, box, keys, send));
  return { form, person, box };
}

export function drawSaid({ text }, words) {
  const bubble = make("div", { class: "bubble", dir: "auto" }, text);
  return make("li", { class: "said" }, unseen(words.you, words.lang), bubble);
}

export function drawMessage(message, words, on) {
  const { blocks = [], card, choices = [], file, lang = "en" } = message;
  const drawn = make("li", { class: "message" }, unseen(words.advisor, words.lang));
  if (card || blocks.length) {
    const body = card ? drawCard(card) : make("div", { class: "bubble" }, ...blocks.map(drawBlock));
    body.lang = lang;
    body.dir = "auto";
    drawn.append(body);
  }
  if (file) drawn.append(drawFile(file, words));
  if (card) drawn.append(drawPrint(card, lang, words));
  if (choices.length) drawn.append(drawChoices(choices, lang, words, on));
  return drawn;
}

/** Draw the thumbs for an answer; `pressed` is "up", "down" or "". */
export function drawThumbs(pressed, words, onThumb) {
  const draw = (value, name) =>
    button({ class: `thumb ${value}`, "aria-label": name, title: name, click: () => press(value) }, icon("thumb"));
  const thumbs = { up: draw("up", words.helped), down: draw("down", words.notHelped) };
  const show = (shown) => {
    for (const [value, thumb] of Object.entries(thumbs)) thumb.setAttribute("aria-pressed", String(value === shown));
  };
  const press = async (value) => {
    if (value === pressed) return;
    show(value);
    if (await onThumb(value)) pressed = value;
    else show(pressed);
  };
  show(pressed);
  return make("div", { class: "thumbs", role: "group", "aria-label": words.thumbs }, ...Object.values(thumbs));
}

function drawBlock({ kind, first = 1, lines }) {
  const drawn = lines.map((line) => line.map(drawRun));
  const items = () => drawn.map((runs) => make("li", {}, ...runs));
  if (kind === "list") return make("ul", {}, ...items());
  if (kind === "numbered") return make("ol", { start: String(first) }, ...items());
  const runs = drawn.flatMap((line, at) => (at ? [make("br"), ...line] : line));
  return make("p", kind === "aside" ? { class: "aside" } : {}, ...runs);
}

function drawRun({ text, url, bold }) {
  if (url && isAddress(url)) return drawLink(url, text);
  return bold ? make("strong", {}, text) : text;
}

function drawLink(url, text, properties = {}) {
  return make("a", { ...properties, href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

function isAddress(url) {
  return /^(https?:\/\/|tel:)/i.test(url);
}

function drawChoices(choices, lang, words, on) {
  const drawn = choices.map((choice) => {
    const { url, title } = choice;
    if (url) return isAddress(url) ? drawLink(url, title, { class: "choice", lang }) : title;
    const choose = ({ currentTarget }) => currentTarget.hasAttribute("aria-disabled") || on.choose(choice);
    return button({ class: "choice", lang, click: choose }, title);
  });
  return make("div", { class: "choices", role: "group", "aria-label": words.choices }, ...drawn);
}

function drawCard({ kind, title, rows, note }) {
  const isPlan = kind === "plan";
  const card = make("section", { class: isPlan ? "card plan" : "card" }, make("h3", {}, title));
  card.append(make(isPlan ? "ol" : "ul", {}, ...rows.map(drawRow)));
  if (note) card.append(make("p", { class: "aside" }, note));
  return card;
}

function drawRow({ title, text, tag, note }) {
  const head = make("div", { class: "row" }, make("strong", {}, title));
  if (tag) head.append(" ", make("span", { class: "tag" }, tag));
  const row = make("li");
  if (title) row.append(head);
  if (text) row.append(...text.split("\n").map((line) => make("p", {}, line)));
  if (note) row.append(make("p", { class: "note" }, note));
  return row;
}

/** Draw the button that prints a card; it is there once it could do so. */
function drawPrint(card, lang, words) {
  const print = button({ class: "tool", hidden: true }, icon("print"), words.print);
  const offer = ({ printCard }) => {
    print.addEventListener("click", () => printCard(drawCard(card), lang));
    print.hidden = false;
  };
  import("./printing.js").then(offer, () => {});
  return print;
}

function drawFile({ name, type, content }, words) {
  const safe = SAFE_TYPES.includes(type) ? `${type};charset=utf-8` : "application/octet-stream";
  const href = URL.createObjectURL(new Blob([content], { type: safe }));
  return make("a", { class: "tool", href, download: name }, icon("save"), `${words.save} ${name}`);
}
