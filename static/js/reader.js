/* The reader: cards open beside the text, arrow keys go from word to word, settings change at once and are kept.
   Without it every word is a link to its own page and every tool a form. */

import { offerSentences } from "./sentences.js";
import { offerVoice, onVoices, say, stopVoice } from "./voice.js";

const reader = document.querySelector(".reader");
const place = document.getElementById("card");
const passage = document.getElementById("passage");
const thread = reader.querySelector(".thread");
const root = document.documentElement;
const beside = matchMedia("(min-width: 67.5rem)");
const EDGE = 16; // px between the card and the edges of the window

let open = place.querySelector(".card")?.dataset.index;
let takesFocus = false;

const words = () => [...passage.querySelectorAll("a.w")];
const wordAt = (index) => passage.querySelector(`a.w[href^="${reader.dataset.address}words/${index}/"]`);
const indexOf = (word) => word.pathname.split("/").at(-2);

function tell(text, error = false) {
  document.dispatchEvent(new CustomEvent("newsquiz:say", { detail: { text, error } }));
}

/* Opening and closing */

function markOpen() {
  for (const word of passage.querySelectorAll("a.w[aria-expanded]")) word.removeAttribute("aria-expanded");
  for (const mark of passage.querySelectorAll("mark.marked")) mark.replaceWith(...mark.childNodes);
  const word = open === undefined ? null : wordAt(open);
  word?.setAttribute("aria-expanded", "true");
  if (word) makeReachable(word);
  drawThread();
}

function openWord(word, withFocus) {
  open = indexOf(word);
  takesFocus = withFocus;
  markOpen();
  htmx.ajax("GET", word.pathname, { target: "#card", swap: "innerHTML" });
}

function close() {
  const word = open === undefined ? null : wordAt(open);
  open = undefined;
  stopVoice();
  place.replaceChildren();
  markOpen();
  word?.focus({ preventScroll: beside.matches });
}

passage.addEventListener("click", (event) => {
  const word = event.target.closest("a.w");
  if (!word || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const byKeyboard = event.detail === 0;
  if (indexOf(word) === open && place.firstElementChild && !byKeyboard) close();
  else openWord(word, byKeyboard || !beside.matches);
});

place.addEventListener("click", (event) => {
  if (!event.target.closest(".card-close")) return;
  event.preventDefault();
  close();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && open !== undefined && !document.querySelector("details.menu[open]")) close();
});

place.addEventListener("htmx:afterSwap", () => {
  const card = place.querySelector(".card");
  offerVoice(place);
  if (!card || card.dataset.index !== open) return;
  if (takesFocus) place.querySelector(".card-word").focus({ preventScroll: true });
  takesFocus = false;
  scrollClear();
  standBeside(card);
  drawThread();
});

document.addEventListener("htmx:responseError", (event) => { if (event.detail.target === place) close(); });
document.addEventListener("htmx:sendError", (event) => { if (event.detail.target === place && !place.firstElementChild) close(); });

/* A voice reads the word or its sentence; the word that is being said is washed in the text. */

function follow(index) {
  for (const word of passage.querySelectorAll(".is-said")) word.classList.remove("is-said");
  if (index !== null) wordAt(index)?.classList.add("is-said");
}

place.addEventListener("click", (event) => {
  const button = event.target.closest("[data-say]");
  if (button) say(button, follow);
});
onVoices(() => offerVoice(place));
offerVoice(place);

/* The line of the word stays in view above the sheet. */

function scrollClear() {
  const word = wordAt(open);
  if (!word || beside.matches) return;
  const line = word.getBoundingClientRect();
  const sheet = place.getBoundingClientRect();
  const covered = line.bottom + 24 - sheet.top;
  if (covered > 0) window.scrollBy({ top: covered, behavior: "instant" });
}

/* In the margin the card stands at the height of the word, as far as the window has room for it. */

function standBeside(card) {
  const word = wordAt(open);
  if (!word || !beside.matches) return;
  const room = innerHeight - card.offsetHeight - EDGE;
  const top = Math.min(lineOf(word) - card.offsetHeight * 0.6, room);
  place.style.setProperty("--card-top", `${Math.max(EDGE, top)}px`);
}

/* Where the line under the word runs, in the window. */

function lineOf(word) {
  const line = word.getClientRects()[0];
  const size = parseFloat(getComputedStyle(word).fontSize);
  return line.top + line.height * 0.58 + size * 0.66;
}

/* The thread from the line of the word to its card, while both are in sight. */

function drawThread() {
  const word = open === undefined ? null : wordAt(open);
  const card = place.querySelector(".card");
  thread.hidden = true;
  if (!word || !card || !beside.matches) return;
  const from = reader.getBoundingClientRect();
  const leaf = card.getBoundingClientRect();
  const text = passage.getBoundingClientRect();
  const y = lineOf(word);
  if (y < leaf.top + 8 || y > leaf.bottom - 8) return;
  const rtl = root.dir === "rtl";
  thread.style.setProperty("--thread-y", `${y - from.top}px`);
  thread.style.setProperty("--thread-start", `${rtl ? from.right - text.left : text.right - from.left}px`);
  thread.style.setProperty("--thread-end", `${rtl ? leaf.right - from.left : from.right - leaf.left}px`);
  thread.hidden = false;
}

let frame = 0;
function drawSoon() {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(drawThread);
}
addEventListener("scroll", drawSoon, { passive: true });
addEventListener("resize", drawSoon);
document.fonts?.addEventListener("loadingdone", drawSoon);

/* One tab stop in the whole text; the arrows go on from there, in the direction of the script. */

function makeReachable(word) {
  for (const other of passage.querySelectorAll('a.w[tabindex="0"]')) other.tabIndex = -1;
  word.tabIndex = 0;
}

function besideInLine(word, step) {
  const all = words();
  return all[all.indexOf(word) + step];
}

function aboveOrBelow(word, step) {
  const here = word.getBoundingClientRect();
  const middle = (here.left + here.right) / 2;
  const all = words();
  let best, row;
  for (let at = all.indexOf(word) + step; all[at]; at += step) {
    const there = all[at].getBoundingClientRect();
    if (Math.abs(there.top - here.top) < here.height / 2) continue;
    row ??= there.top;
    if (Math.abs(there.top - row) > here.height / 2) break;
    const distance = Math.abs((there.left + there.right) / 2 - middle);
    if (!best || distance < best.distance) best = { word: all[at], distance };
  }
  return best?.word;
}

const MOVES = {
  ArrowLeft: (word) => besideInLine(word, 1),
  ArrowRight: (word) => besideInLine(word, -1),
  ArrowDown: (word) => aboveOrBelow(word, 1),
  ArrowUp: (word) => aboveOrBelow(word, -1),
};

passage.addEventListener("keydown", (event) => {
  const word = event.target.closest("a.w");
  if (!word || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = MOVES[event.key]?.(word);
  if (!next) return;
  event.preventDefault();
  makeReachable(next);
  next.focus();
});

function prepare() {
  const all = words();
  for (const word of all) word.tabIndex = -1;
  if (all.length) all[0].tabIndex = 0;
  markOpen();
}
passage.addEventListener("htmx:afterSwap", prepare);

/* What the learner says of a word shows on every word of its lemma. */

document.addEventListener("word-status", (event) => {
  const { status, words: places } = event.detail;
  for (const index of places) {
    const word = wordAt(index);
    if (!word) continue;
    word.classList.remove("new", "learning", "due");
    word.removeAttribute("aria-describedby");
    if (!["new", "learning", "due"].includes(status)) continue;
    word.classList.add(status);
    word.setAttribute("aria-describedby", `status-${status}`);
  }
});

/* A word that is read otherwise has other vowels, wherever it stands. */

document.addEventListener("word-reading", () => {
  const vowels = document.querySelector('[data-setting="vowels"] button[aria-pressed="true"]')?.value ?? "";
  htmx.ajax("GET", `${reader.dataset.address}?vowels=${vowels}`, { target: "#passage", swap: "innerHTML" });
});

/* Settings: shown at once, kept by the same form that works without scripts. */

async function keep(form, name, value) {
  const body = new FormData(form);
  body.set(name, value);
  const kept = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
  if (!kept || (kept.type !== "opaqueredirect" && !kept.ok)) tell(document.getElementById("toasts").dataset.lost, true);
}

function press(name, value) {
  for (const button of document.querySelectorAll(`[data-setting="${name}"] button`)) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}

const SHOW = {
  vowels(value) {
    press("vowels", value);
    htmx.ajax("GET", `${reader.dataset.address}?vowels=${value}`, { target: "#passage", swap: "innerHTML" });
  },
  theme(value) {
    press("theme", value);
    if (value === "auto") delete root.dataset.theme;
    else root.dataset.theme = value;
  },
  read_scale(value) {
    root.dataset.readScale = value;
    for (const form of document.querySelectorAll('[data-setting="read_scale"]')) {
      const steps = form.dataset.steps.split(" ");
      const at = steps.indexOf(value);
      form.querySelectorAll("button").forEach((button, place) => {
        const step = steps[at + (place ? 1 : -1)];
        button.value = step ?? "";
        button.disabled = step === undefined;
      });
    }
    drawSoon();
  },
};

reader.addEventListener("submit", (event) => {
  const name = event.target.dataset.setting;
  if (!name || !event.submitter) return;
  event.preventDefault();
  const value = event.submitter.value;
  SHOW[name](value);
  keep(event.target, name, value);
});

const quiet = document.getElementById("quiet");
if (quiet) {
  const show = () => passage.classList.toggle("is-quiet", quiet.checked);
  quiet.checked = localStorage.getItem("quiet") === "1";
  quiet.addEventListener("change", () => {
    localStorage.setItem("quiet", quiet.checked ? "1" : "0");
    show();
  });
  show();
}

const wish = document.getElementById("by-sentence");
if (wish) offerSentences({ passage, steps: reader.querySelector(".sentence-steps"), wish });

prepare();
