/**
 * Draws one message: its words or its card, its choices, its file, its thumbs.
 * Boundary: a message of the protocol in, elements out; what a tap does is in `on`.
 */
import { button, icon, make, unseen } from "./dom.js";

// A file is opened by this very site, so that a type that runs scripts must never be among these.
const SAFE_TYPES = ["text/calendar", "text/markdown", "text/plain"];

/** Draw what the person said. */
export function drawSaid({ text }, words) {
  return make("li", { class: "said" }, make("div", { class: "bubble", dir: "auto" }, unseen(words.you), text));
}

/** Draw what the advisor said. */
export function drawMessage(message, words, on) {
  const { card, choices = [], file } = message;
  const body = card ? drawCard(card) : make("div", { class: "bubble" }, ...(message.blocks ?? []).map(drawBlock));
  const lang = message.lang ?? "en";
  body.lang = lang;
  body.dir = "auto";
  body.prepend(unseen(words.advisor));
  const drawn = make("li", { class: "message" }, body);
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
  if (url && isWebAddress(url)) return drawLink(url, text);
  return bold ? make("strong", {}, text) : text;
}

function drawLink(url, text, properties = {}) {
  return make("a", { ...properties, href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

function isWebAddress(url) {
  return /^https?:\/\//i.test(url);
}

function drawChoices(choices, lang, words, on) {
  const drawn = choices.map((choice) => {
    const { url, title } = choice;
    if (url) return isWebAddress(url) ? drawLink(url, title, { class: "choice" }) : title;
    const choose = ({ currentTarget }) => currentTarget.hasAttribute("aria-disabled") || on.choose(choice);
    return button({ class: "choice", click: choose }, title);
  });
  return make("div", { class: "choices", role: "group", "aria-label": words.choices, lang }, ...drawn);
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
  const row = make("li", {}, head);
  if (text) row.append(make("p", {}, text));
  if (note) row.append(make("p", { class: "note" }, note));
  return row;
}

/** Draw the button that prints a card; it is there once it could do so. */
function drawPrint(card, lang, words) {
  const print = button({ class: "tool", hidden: true }, icon("print"), words.print);
  import("./printing.js").then(({ printCard }) => {
    print.addEventListener("click", () => printCard(drawCard(card), lang));
    print.hidden = false;
  });
  return print;
}

function drawFile({ name, type, content }, words) {
  const safe = SAFE_TYPES.includes(type) ? `${type};charset=utf-8` : "application/octet-stream";
  const href = URL.createObjectURL(new Blob([content], { type: safe }));
  return make("a", { class: "tool", href, download: name }, icon("save"), `${words.save} ${name}`);
}
