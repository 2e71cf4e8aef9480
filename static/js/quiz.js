// A quiz without this file works the same; with it, the evidence comes into view by itself and answers have keys.

const DIGITS = "٠١٢٣٤٥٦٧٨٩";

/** Scrolls the passage alone, so that neither the question nor the page moves. */
function showEvidence() {
  const passage = document.getElementById("passage");
  const evidence = document.getElementById("evidence");
  if (!passage || !evidence) return;
  const room = passage.clientHeight;
  const from = evidence.getBoundingClientRect().top - passage.getBoundingClientRect().top + passage.scrollTop;
  passage.scrollTop = from - Math.max(16, (room - evidence.getBoundingClientRect().height) / 3);
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
  showEvidence();
  if (event.detail.elt?.id === "question") document.querySelector("#question [data-focus]")?.focus({ preventScroll: true });
});
document.addEventListener("htmx:historyRestore", showEvidence);
showEvidence();
