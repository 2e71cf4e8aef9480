/* What every page does beyond HTML: say when a request is under way or has failed, and let things be closed.
   No page needs it to work. */

const toasts = document.getElementById("toasts");
const root = document.documentElement;

/* Toasts: Django's messages float once they can be closed. */

function addClose(toast) {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast-close";
  close.setAttribute("aria-label", toasts.dataset.close);
  close.textContent = "×";
  close.addEventListener("click", () => toast.remove());
  toast.append(close);
}

function say(text, { error = false } = {}) {
  for (const old of toasts.querySelectorAll(".toast")) if (old.textContent.startsWith(text)) old.remove();
  const toast = document.createElement("p");
  toast.className = error ? "toast is-error" : "toast";
  const words = document.createElement("span");
  words.textContent = text;
  toast.append(words);
  addClose(toast);
  toasts.append(toast);
}

if (toasts) {
  toasts.classList.add("is-floating");
  toasts.querySelectorAll(".toast").forEach(addClose);
  document.addEventListener("newsquiz:say", (event) => say(event.detail.text, event.detail));
}

/* Requests. A button with data-busy shows that label while its form is under way, and keeps its width. */

let waiting = 0;
const labels = new WeakMap();

function setBusy(button) {
  if (!button?.dataset.busy || labels.has(button)) return;
  labels.set(button, [...button.childNodes]);
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.replaceChildren(button.dataset.busy);
  button.setAttribute("aria-busy", "true");
}

function setIdle(button) {
  if (!labels.has(button)) return;
  button.replaceChildren(...labels.get(button));
  labels.delete(button);
  button.style.minInlineSize = "";
  button.removeAttribute("aria-busy");
}

function buttonOf(event) {
  return event.detail.requestConfig?.triggeringEvent?.submitter ?? event.detail.elt;
}

function wait(by) {
  waiting = Math.max(0, waiting + by);
  root.classList.toggle("is-waiting", waiting > 0);
}

document.addEventListener("htmx:beforeRequest", (event) => {
  setBusy(buttonOf(event));
  wait(1);
});
document.addEventListener("htmx:afterRequest", (event) => {
  setIdle(buttonOf(event));
  wait(-1);
});
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) setBusy(event.submitter);
});
// A page that comes back out of the browser's cache is not waiting for anything.
window.addEventListener("pageshow", () => document.querySelectorAll("[data-busy]").forEach(setIdle));

document.addEventListener("htmx:sendError", () => say(toasts.dataset.lost, { error: true }));
document.addEventListener("htmx:timeout", () => say(toasts.dataset.lost, { error: true }));
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  const words = { 403: toasts.dataset.refused, 404: toasts.dataset.gone, 410: toasts.dataset.gone };
  say(words[status] ?? toasts.dataset.failed, { error: true });
});

/* A menu closes on Escape and on a click elsewhere. */

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

/* A select that filters a list sends its form when it changes; without scripts its button does. */

document.addEventListener("change", (event) => {
  if (event.target.matches("select")) event.target.closest("form[data-autosend]")?.requestSubmit();
});
