/* The review by keyboard: space shows the answer, 1 is forgotten, 2 is remembered (1 to 4 where there are
   four buttons), u or z takes the last answer back.
   Keys are told by their place (event.code), so that they work with an Arabic layout too. */

const KEYS = {
  Space: "show",
  Digit1: "1",
  Numpad1: "1",
  Digit2: "2",
  Numpad2: "2",
  Digit3: "3",
  Numpad3: "3",
  Digit4: "4",
  Numpad4: "4",
  KeyU: "undo",
  KeyZ: "undo",
};
const SETTLE = 300; // ms in which the second click of a double click on "Show answer" is not an answer

let shownAt = 0;

document.addEventListener("keydown", (event) => {
  const name = KEYS[event.code];
  if (!name || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.matches("textarea, select, input:not([type=radio])");
  const ownSpace = name === "show" && event.target.closest("a, button, summary, input");
  if (typing || ownSpace) return;
  const button = document.querySelector(`#review [data-key="${name}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener("htmx:afterSwap", () => {
  shownAt = performance.now();
});

document.addEventListener(
  "click",
  (event) => {
    const again = event.detail > 1; // the second click of two
    if (again && event.target.closest?.(".verdicts") && performance.now() - shownAt < SETTLE) event.preventDefault();
  },
  true,
);
