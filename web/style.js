/**
 * How the widget looks. Every colour can be set from outside as --steppingstone-<name>: see docs/widget.md.
 */

/** Name, in light, in dark: text at least 4.5:1 on what it stands on, edges of controls 3:1. */
const COLOURS = [
  ["accent", "#1b5e57", "#8fd8ca"],
  ["on-accent", "#ffffff", "#06231f"],
  ["surface", "#ffffff", "#1c2422"],
  ["background", "#f3f6f4", "#131a18"],
  ["text", "#1b2422", "#e7eeec"],
  ["muted", "#4d5a57", "#a8b6b2"],
  ["line", "#d6dedb", "#35423e"],
  ["edge", "#6c7a76", "#82918d"],
  ["said", "#1b5e57", "#23504a"],
  ["on-said", "#ffffff", "#eef8f6"],
];

const colours = (colour) =>
  COLOURS.map(([name, light, dark]) => `--${name}: var(--steppingstone-${name}, ${colour(light, dark)});`).join(" ");

export const FILLS_SCREEN = "(max-width: 34em), (max-height: 30em)";

export const CSS = `
:host {
  all: initial; display: block; color-scheme: inherit;
  font: var(--steppingstone-size, medium)/1.5 var(--steppingstone-font, system-ui, sans-serif);
  ${colours((light) => light)}
  --radius: var(--steppingstone-radius, 14px); --inset: var(--steppingstone-inset, 1.25rem);
}
@supports (color: light-dark(red, red)) { :host { ${colours((light, dark) => `light-dark(${light}, ${dark})`)} } }
:host([theme="light"]) { color-scheme: light }
:host([theme="dark"]) { color-scheme: dark }
:host([theme="auto"]) { color-scheme: light dark }
:host([hidden]) { display: none }

* { box-sizing: border-box }
[hidden] { display: none !important }
p, h2, h3, ol, ul { margin: 0; padding: 0 }
p, li, h2, h3, button, .bubble { unicode-bidi: plaintext; overflow-wrap: anywhere }
button, textarea { font: inherit; color: inherit }
button, .tool, .choice { cursor: pointer; min-height: 44px; min-width: 44px; touch-action: manipulation }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
svg { width: 24px; height: 24px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

.launcher { position: fixed; inset-block-end: var(--inset); inset-inline-end: var(--inset);
  z-index: var(--steppingstone-layer, 1000); display: flex; align-items: center; gap: .6em;
  max-width: calc(100vw - 2 * var(--inset)); min-height: 56px; padding: .5em 1.35em .5em 1.1em; font-weight: 600;
  color: var(--on-accent); background: var(--accent); border: 2px solid transparent; border-radius: 28px;
  box-shadow: 0 4px 16px rgb(0 0 0 / .22) }
.launcher:hover { filter: brightness(1.08) }
.launcher:focus-visible { outline-color: var(--accent); outline-offset: 3px }
.waiting::after { content: ""; width: 12px; height: 12px; border-radius: 50%; background: currentColor }

dialog { position: fixed; inset: auto; inset-block-end: var(--inset); inset-inline-end: var(--inset); margin: 0; padding: 0;
  z-index: var(--steppingstone-layer, 1000); width: min(27em, 100vw - 2 * var(--inset)); max-width: none;
  height: min(46em, 100dvh - 2 * var(--inset)); max-height: none; overflow: hidden; flex-direction: column;
  color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: calc(var(--radius) + 4px);
  box-shadow: 0 12px 48px rgb(0 0 0 / .24) }
dialog[open] { display: flex }
dialog::backdrop { background: none }
dialog:focus-visible { outline: none }

header { display: flex; align-items: center; gap: .25em; padding: .75em .75em .75em 1.25em;
  padding-inline: 1.25em .75em; border-bottom: 1px solid var(--line) }
.titles { flex: 1; min-width: 0 }
h2 { font-size: 1.125em; line-height: 1.3 }
.titles p { font-size: .875em; color: var(--muted); line-height: 1.35 }
.plain { display: grid; place-items: center; padding: 0; color: var(--muted); background: none; border: 1px solid transparent;
  border-radius: 12px }
.plain:hover { color: var(--text); background: var(--background) }
.plain[aria-expanded] svg { stroke-width: 3.2 }

.menu { position: absolute; z-index: 1; inset-block-start: 4.25em; inset-inline-end: .75em; width: min(19em, 100% - 1.5em);
  padding: .5em; background: var(--surface); border: 1px solid var(--edge); border-radius: var(--radius);
  box-shadow: 0 8px 24px rgb(0 0 0 / .2) }
.menu p { padding: .5em .75em .75em }
.entry, .main { width: 100%; padding: .5em .75em; text-align: start; background: none; border: 1px solid transparent;
  border-radius: 10px; font-weight: 600 }
.entry:hover { background: var(--background) }
.main { color: var(--on-accent); background: var(--accent); margin-block-end: .25em }

.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1.25em; background: var(--background);
  position: relative }
.log:focus-visible { outline-offset: -4px }
.intro { color: var(--muted); font-size: .875em; padding-block-end: 1.5em }
.intro > p + p { margin-block-start: .5em }
.messages { list-style: none; display: flex; flex-direction: column; gap: .75em }
.messages > li { scroll-margin: 1em; max-width: 100% }
.bubble { width: fit-content; max-width: 94%; padding: .7em 1em; border-radius: var(--radius); background: var(--surface);
  border: 1px solid var(--line) }
.said { align-self: flex-end; max-width: 86%; padding-block-start: .5em }
.said .bubble { max-width: 100%; white-space: pre-wrap; color: var(--on-said); background: var(--said);
  border-color: transparent }
.failed .bubble { color: var(--text); background: none; border: 1px dashed var(--edge) }
.note { align-self: center; font-size: .875em; color: var(--muted); padding: .5em .75em; text-align: center }
.bubble > :not(.unseen) + * { margin-block-start: .6em }
.bubble ul { list-style: disc }
.bubble ul, .bubble ol { padding-inline-start: 1.3em }
.bubble li + li { margin-block-start: .35em }
.aside { font-size: .875em; color: var(--muted) }
a { color: var(--accent); text-underline-offset: .15em }

.choices { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .75em }
.choice { display: inline-flex; align-items: center; padding: .45em 1.1em; text-align: start; text-decoration: none;
  font-weight: 600; color: var(--accent); background: var(--surface); border: 1.5px solid var(--accent); border-radius: 22px }
.choice:hover { color: var(--on-accent); background: var(--accent) }
.choice:disabled, .choice[aria-disabled] { cursor: default; font-weight: 400; color: var(--muted); background: none;
  border: 1.5px dashed var(--line) }
.choice.taken { color: var(--text); border: 1.5px solid var(--edge) }
.choice.taken::before { content: "✓"; margin-inline-end: .5em }
.tool { display: inline-flex; margin-block: .6em 0; margin-inline-end: .5em; align-items: center; gap: .5em; padding: .35em .9em; font-weight: 600; color: var(--text);
  background: none; border: 1.5px solid var(--edge); border-radius: 12px; text-decoration: none }
.tool:hover { background: var(--surface) }
.thumbs { display: flex; margin-block-start: .15em; margin-inline-start: -.5em }
.thumb { display: grid; place-items: center; padding: 0; color: var(--muted); background: none; border: 1px solid transparent;
  border-radius: 12px }
.thumb svg { width: 20px; height: 20px }
.thumb:hover { color: var(--text) }
.thumb[aria-pressed="true"] { color: var(--accent) }
.thumb[aria-pressed="true"] svg { fill: currentColor }
.down svg { rotate: 180deg }

.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden;
  padding-block-end: .25em }
.card h3 { font-size: 1.0625em; line-height: 1.35; padding: .9em 1.1em; border-bottom: 1px solid var(--line) }
.card ul, .card ol { list-style: none; counter-reset: step }
.card li { padding: .8em 1.1em }
.card li + li { border-top: 1px solid var(--line) }
.row { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25em .75em }
.plan li { counter-increment: step }
.plan strong::before { content: counter(step) ". "; color: var(--accent) }
.tag { font-size: .8125em; font-weight: 600; padding: .15em .7em; border: 1px solid var(--edge); border-radius: 1em;
  background: var(--background) }
.card li p { margin-block-start: .2em }
.card .note { text-align: start; padding: 0 }
.card > .aside { padding: .8em 1.1em; border-top: 1px solid var(--line) }

.typing { display: flex; align-items: center; gap: .6em; padding-block: 1em .25em; color: var(--muted); font-size: .875em }
.dots { display: inline-flex; gap: 4px }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: currentColor }
@media (prefers-reduced-motion: no-preference) {
  .dots i { animation: breathe 1.4s ease-in-out infinite }
  .dots i:nth-child(2) { animation-delay: .2s }
  .dots i:nth-child(3) { animation-delay: .4s }
  @keyframes breathe { 50% { opacity: .25 } }
}

.trouble { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .75em; padding: .6em 1.25em;
  border-top: 1px solid var(--line); font-size: .9375em }
.trouble p { flex: 1 1 12em; padding-inline-start: .75em; border-inline-start: 4px solid var(--accent) }
.trouble .entry { width: auto; text-decoration: underline }

form { padding: .35em 1em 1em; border-top: 1px solid var(--line) }
.person { padding: .25em .35em; color: var(--accent); background: none; border: 1px solid transparent; border-radius: 8px;
  font-size: .9375em; font-weight: 600; text-decoration: underline; text-underline-offset: .2em }
.person:hover { color: var(--text) }
.line { display: flex; align-items: flex-end; gap: .5em }
textarea { flex: 1; min-width: 0; min-height: 48px; max-height: 9em; padding: .65em .9em; resize: none; field-sizing: content;
  background: var(--surface); border: 1.5px solid var(--edge); border-radius: var(--radius) }
@supports not (field-sizing: content) { textarea { height: 4.3em } }
textarea::placeholder { color: var(--muted); opacity: 1 }
textarea:focus-visible { outline-offset: 0 }
.send { display: grid; place-items: center; width: 48px; min-height: 48px; padding: 0; color: var(--on-accent);
  background: var(--accent); border: 2px solid transparent; border-radius: var(--radius) }
.send:hover { filter: brightness(1.08) }
.send:dir(rtl) svg { scale: -1 1 }

@media ${FILLS_SCREEN} {
  dialog { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0 }
}
@media (max-height: 30em) {
  dialog { overflow-y: auto }
  dialog[open] { display: block }
  .log { overflow: visible }
}
@media print { :host { display: none } }
@media (forced-colors: active) {
  .bubble, .said .bubble, .card, dialog { border: 1px solid }
  .choice:disabled, .choice[aria-disabled] { border-color: GrayText; color: GrayText }
  .thumb[aria-pressed="true"] { border: 2px solid Highlight }
  .waiting::after { background: ButtonText; forced-color-adjust: none }
  .dots i { background: CanvasText; forced-color-adjust: none }
}
`;
