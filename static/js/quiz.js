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

// What comes next gets the focus, and the page stays where it is; without htmx the `autofocus` of the page does it.
document.addEventListener("htmx:afterSettle", (event) => {
  showPlace();
  if (event.detail.elt?.id === "question") document.querySelector("#question [data-focus]")?.focus({ preventScroll: true });
});
document.addEventListener("htmx:historyRestore", showPlace);
showPlace();
