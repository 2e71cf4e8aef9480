// A quiz without this file works the same; with it, the evidence comes into view by itself and answers have keys.

const DIGITS = "٠١٢٣٤٥٦٧٨٩";

/** Brings the evidence, or the word that is asked about, into view: the passage alone scrolls, nothing else moves. */
function showPlace() {
  const passage = document.getElementById("passage");
  const place = document.getElementById("evidence") ?? document.getElementById("marked");
  if (!passage || !place) return;
  const box = place.getBoundingClientRect();
  const from = box.top - passage.getBoundingClientRect().top + passage.scrollTop;
  passage.scrollTop = from - Math.max(48, (passage.clientHeight - box.height) / 3);
}

/** The option that a key names: 1 to 9 in either set of digits, or the option's own letter. */
function optionOf(key) {
  const options = [...document.querySelectorAll("#question .option:has(> input)")];
  const digit = DIGITS.indexOf(key) > 0 ? DIGITS.indexOf(key) : Number.parseInt(key, 10);
  if (digit) return options[digit - 1];
  return options.find((option) => option.querySelector(".option-letter").textContent === key);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  const inQuestion = event.target === document.body || event.target.closest?.("#question");
  if (!inQuestion || event.target.matches("input[type='text']")) return;
  const input = optionOf(event.key)?.querySelector("input");
  if (!input) return;
  event.preventDefault();
  input.checked = true;
  input.focus();
});

/* An order is put right by moving its events up and down; without this file each place is a list to choose from. */

/** The lists of an order, or none where an event is missing in them. */
function placesOf(order) {
  const places = [...order.querySelectorAll(".place")];
  const lists = places.map((place) => place.querySelector("select"));
  const events = [...(lists[0]?.options ?? [])].map((option) => option.value).filter(Boolean);
  return events.length === lists.length ? { places, lists, events } : null;
}

/** Every event stands in one place: those that were chosen where they are, the others as they come. */
function fill({ lists, events }) {
  const left = new Set(events);
  for (const list of lists) if (!left.delete(list.value)) list.value = "";
  for (const list of lists) {
    if (list.value) continue;
    [list.value] = left;
    left.delete(list.value);
  }
}

function draw({ places, lists }) {
  places.forEach((place, number) => {
    place.querySelector(".place-move .option-text").textContent = lists[number].value;
    place.querySelector("[data-move='-1']").disabled = number === 0;
    place.querySelector("[data-move='1']").disabled = number === places.length - 1;
  });
}

function makeMovable() {
  const order = document.querySelector("#question fieldset.is-order");
  const found = order && placesOf(order);
  if (!found) return;
  fill(found);
  draw(found);
  for (const place of found.places) {
    place.querySelector("select").hidden = true;
    place.querySelector(".place-move").hidden = false;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("#question [data-move]");
  if (!button) return;
  const order = button.closest("fieldset");
  const found = placesOf(order);
  const from = found.places.indexOf(button.closest(".place"));
  const to = from + Number(button.dataset.move);
  [found.lists[from].value, found.lists[to].value] = [found.lists[to].value, found.lists[from].value];
  draw(found);
  // The focus goes with the event; at either end its button leads nowhere, and the other one has it.
  const there = [...found.places[to].querySelectorAll("[data-move]")];
  (there.find((one) => one.dataset.move === button.dataset.move && !one.disabled) ?? there.find((one) => !one.disabled)).focus();
  found.places.forEach((place, number) => place.classList.toggle("is-moved", number === to));
  const prompt = found.places[to].querySelector(".place-prompt").textContent;
  order.querySelector(".place-said").textContent = `${prompt}: ${found.lists[to].value}`;
});

// What comes next gets the focus, and the page stays where it is; without htmx the `autofocus` of the page does it.
document.addEventListener("htmx:afterSettle", (event) => {
  showPlace();
  makeMovable();
  if (event.detail.elt?.id === "question") document.querySelector("#question [data-focus]")?.focus({ preventScroll: true });
});
document.addEventListener("htmx:historyRestore", showPlace);
window.addEventListener("pageshow", makeMovable); // after the browser has put back what was chosen
showPlace();
makeMovable();
