/**
 * Prints one card and nothing else of the page.
 *
 * The card is put beside the page, in a shadow of its own where no style of the site reaches it, and the
 * page is hidden on paper only. That needs no second window, no frame and no inline style.
 */
import { make, sheet } from "./drawing.js";

const PAGE = `
  @media print {
    :root { color-scheme: light !important }
    :root, body { background: #fff !important }
    body > :not(.steppingstone-print) { display: none !important }
  }
  @media not print { .steppingstone-print { display: none } }
`;
const PAPER = `
  :host { all: initial; display: block; max-width: 40em; font: 12pt/1.45 Georgia, serif; color: #000 }
  h3 { font-size: 18pt; line-height: 1.2; margin: 0 0 12pt; padding-bottom: 8pt; border-bottom: 1.5pt solid #000 }
  ul, ol { margin: 0; padding: 0; list-style: none; counter-reset: step }
  li { padding: 8pt 0; border-bottom: .5pt solid #777; break-inside: avoid }
  .row { display: flex; justify-content: space-between; align-items: baseline; gap: 12pt }
  .plan li { counter-increment: step }
  .plan strong::before { content: counter(step) ". " }
  .tag { flex: none; border: .75pt solid #000; border-radius: 3pt; padding: 1pt 5pt; font: 10pt/1.4 sans-serif }
  p { margin: 3pt 0 0 }
  .note, .aside { font-size: 10pt; color: #333 }
  .aside { margin-top: 12pt }
`;

export function printCard(card, lang) {
  const host = make("div", { class: "steppingstone-print", lang });
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet(PAPER)];
  shadow.append(card);
  const hiding = sheet(PAGE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hiding];
  document.body.append(host);
  window.addEventListener(
    "afterprint",
    () => {
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== hiding);
    },
    { once: true },
  );
  window.print();
}
