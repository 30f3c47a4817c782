/** How the widget looks. Names, in light, in dark: text has 4.5:1 on what it stands on, edges of controls 3:1. */
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
:host([hidden]), [hidden] { display: none !important }

* { box-sizing: border-box }
p, h2, h3, ol, ul { margin: 0; padding: 0 }
p, li, h2, h3, button { unicode-bidi: plaintext; overflow-wrap: anywhere }
button, textarea { font: inherit; color: inherit }
button, .tool, .choice { min-height: 44px; min-width: 44px; cursor: pointer }
button { padding: 0; background: none; border: 1px solid transparent; border-radius: 12px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px }
svg { width: 1.5em; height: 1.5em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round }
a { color: var(--accent) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.titles p, .intro, .note, .aside, .typing { font-size: .875em; color: var(--muted) }
.icon, .thumb { display: grid; place-items: center; color: var(--muted) }
.launcher, .send, .main { color: var(--on-accent); background: var(--accent) }
.icon:not(.send):hover, .thumb:hover, .person:hover { color: var(--text) }

.launcher, dialog { position: fixed; inset: auto; inset-block-end: var(--inset); inset-inline-end: var(--inset);
  z-index: var(--steppingstone-layer, 1000) }
.launcher { display: flex; align-items: center; gap: .6em; max-width: calc(100vw - 2 * var(--inset));
  min-height: 56px;
  padding: .5em 1.35em .5em 1.1em; font-weight: 600; border-radius: 28px; box-shadow: 0 4px 16px rgb(0 0 0 / .22) }
.waiting::after { content: ""; width: 12px; height: 12px; border-radius: 50%; background: currentColor }

dialog { margin: 0; padding: 0; width: min(27em, 100vw - 2 * var(--inset)); max-width: none;
  height: min(46em, 100dvh - 2 * var(--inset)); max-height: none; overflow: hidden; flex-direction: column;
  color: var(--text); background: var(--surface); border: 1px solid var(--line);
  border-radius: calc(var(--radius) + 4px); box-shadow: 0 12px 48px rgb(0 0 0 / .24) }
dialog[open] { display: flex }
header { display: flex; align-items: center; gap: .25em; padding: .75em; padding-inline-start: 1.25em }
.titles { flex: 1; min-width: 0; line-height: 1.35 }
h2 { font-size: 1.125em }
[aria-expanded] svg { stroke-width: 3.2 }

.menu { position: absolute; z-index: 1; inset-block-start: 4.25em; inset-inline-end: .75em;
  width: min(19em, 100% - 1.5em); padding: .5em; background: var(--surface); border: 1px solid var(--edge);
  border-radius: var(--radius) }
.menu p { padding: .5em .75em .75em }
.menu button { width: 100% }
.entry, .main { padding: .5em .75em; text-align: start; font-weight: 600 }
.entry:hover { background: var(--background) }

.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1.25em; position: relative;
  background: var(--background); border-block: 1px solid var(--line) }
.log:focus-visible { outline-offset: -4px }
.intro > * { margin-block-end: .6em }
.messages { list-style: none; display: flex; flex-direction: column; gap: .75em; margin-block-start: 1.25em }
.messages > li { scroll-margin: 1em }
.bubble { width: fit-content; max-width: 94%; padding: .7em 1em; border-radius: var(--radius);
  background: var(--surface); border: 1px solid var(--line) }
.said { align-self: flex-end; padding-block-start: .5em; padding-inline-start: 14% }
.said .bubble { max-width: 100%; white-space: pre-wrap; color: var(--on-said); background: var(--said);
  border-color: transparent }
.failed .bubble { color: var(--text); background: none; border: 1px dashed var(--edge) }
.messages > .note { align-self: center; padding: .5em .75em; text-align: center }
.bubble > * + * { margin-block-start: .6em }
.bubble ul { list-style: disc }
.bubble li { margin-inline-start: 1.3em }
.bubble li + li { margin-block-start: .35em }

.choices { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .75em }
.choice, .tool { display: inline-flex; align-items: center; gap: .5em; padding: .4em 1em; text-align: start;
  font-weight: 600; text-decoration: none; border: 1.5px solid var(--edge) }
.choice { color: var(--accent); background: var(--surface); border-color: var(--accent); border-radius: 22px }
.choice:hover { color: var(--on-accent); background: var(--accent) }
.choice:disabled, .choice[aria-disabled] { cursor: default; font-weight: 400; color: var(--muted); background: none;
  border-style: dashed; border-color: var(--line) }
.choice.taken { color: var(--text); border-style: solid; border-color: var(--edge) }
.taken::before { content: "✓" }
.tool { margin-block-start: .6em; margin-inline-end: .5em; color: var(--text); border-radius: 12px }
.thumbs { display: flex; margin-block-start: .15em; margin-inline-start: -.5em }
.thumb svg { width: 1.25em }
.thumb[aria-pressed="true"] { color: var(--accent) }
.thumb[aria-pressed="true"] svg { fill: currentColor }
.down svg { rotate: 180deg }

.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden }
h3 { font-size: 1.0625em; line-height: 1.35 }
.card ul, .card ol { list-style: none; counter-reset: step }
h3, .card li, .card > .aside { padding: .85em 18px }
.card li, .card > .aside { border-top: 1px solid var(--line) }
.row { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25em .75em }
.plan li { counter-increment: step }
.plan strong::before { content: counter(step) ". "; color: var(--accent) }
.tag { font-size: .8125em; font-weight: 600; padding: .15em .7em; border: 1px solid var(--edge); border-radius: 1em;
  background: var(--background) }
.card li p { margin-block-start: .25em }

.typing { padding-block-start: 1em }
.typing::before { content: "•••" / ""; margin-inline-end: .5em }
@media (prefers-reduced-motion: no-preference) {
  .typing::before { animation: breathe 1.4s ease-in-out infinite }
  @keyframes breathe { 50% { opacity: .2 } }
}

.trouble { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .75em; padding: .6em 1.25em;
  font-size: .9375em }
.trouble p { flex: 1 1 12em; padding-inline-start: .75em; border-inline-start: 4px solid var(--accent) }
.trouble button, .person { text-decoration: underline }
form { padding: .35em 1em 1em }
.person { padding: .25em .35em; color: var(--accent); font-size: .9375em; font-weight: 600 }
.line { display: flex; align-items: flex-end; gap: .5em }
textarea { flex: 1; min-width: 0; min-height: 3em; max-height: 9em; padding: .65em .9em; resize: none;
  field-sizing: content; background: var(--surface); border: 1.5px solid var(--edge); border-radius: var(--radius) }
@supports not (field-sizing: content) { textarea { height: 4.3em } }
textarea::placeholder { color: var(--muted); opacity: 1 }
.send { width: 3em; min-height: 3em; border-radius: var(--radius) }
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
  .bubble, .said .bubble, .launcher, .send, .main { border: 1px solid }
  .choice:disabled, .choice[aria-disabled] { border-color: GrayText; color: GrayText }
  .thumb[aria-pressed="true"] { border: 2px solid Highlight }
  .waiting::after { background: CanvasText; forced-color-adjust: none }
}
`;
