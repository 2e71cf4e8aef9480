/* One sentence of the text at a time, with buttons and the page keys to go on. The place is kept while the page is open, and
   the wish on this device. */

export function offerSentences({ passage, steps, wish }) {
  let at = 0;
  const zero = steps.dataset.zero.codePointAt(0); // of the interface's digits
  const digits = (number) => String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  const all = () => [...passage.querySelectorAll(".s")];

  function show() {
    const sentences = all();
    at = Math.min(Math.max(at, 0), sentences.length - 1);
    passage.classList.toggle("by-sentence", wish.checked);
    steps.hidden = !wish.checked;
    sentences.forEach((sentence, place) => sentence.classList.toggle("is-now", place === at));
    steps.querySelector("[data-at]").textContent = digits(at + 1);
    steps.querySelector("[data-all]").textContent = digits(sentences.length);
    for (const button of steps.querySelectorAll("[data-step]")) {
      button.disabled = !sentences[at + Number(button.dataset.step)];
    }
  }

  function go(step) {
    at += step;
    show();
    passage.scrollIntoView({ block: "nearest" });
  }

  steps.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) go(Number(button.dataset.step));
  });
  document.addEventListener("keydown", (event) => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (!step || !wish.checked || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    go(step);
  });
  wish.checked = localStorage.getItem("by-sentence") === "1";
  wish.addEventListener("change", () => {
    localStorage.setItem("by-sentence", wish.checked ? "1" : "0");
    show();
  });
  passage.addEventListener("htmx:afterSwap", show);
  show();
}
