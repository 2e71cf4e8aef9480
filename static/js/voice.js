/* The browser's Arabic voice reads a word or a sentence, and the text follows along. Where there is none the buttons stay
   hidden. */

const RATE = 0.85; // a learner follows a voice that is a little slower than speech

const synthesis = window.speechSynthesis;
const voice = () => synthesis?.getVoices().find(({ lang }) => /^ar\b/i.test(lang.replace("_", "-")));

export function offerVoice(within) {
  for (const button of within.querySelectorAll("[data-say]")) button.hidden = !voice();
}

export function stopVoice() {
  synthesis?.cancel();
}

/* Says what the button holds; `follow` is called with the index of each word as it is said, and with null at the end. */
export function say(button, follow) {
  const wasSaying = button.getAttribute("aria-pressed") === "true";
  stopVoice();
  if (wasSaying) return;
  const words = JSON.parse(button.dataset.words ?? "[]");
  const speech = new SpeechSynthesisUtterance(button.dataset.say);
  speech.voice = voice();
  speech.lang = speech.voice.lang;
  speech.rate = RATE;
  speech.onboundary = ({ charIndex }) => {
    const said = words.findLast(([place]) => place <= charIndex);
    if (said) follow(said[1]);
  };
  speech.onstart = () => button.setAttribute("aria-pressed", "true");
  speech.onend = speech.onerror = () => {
    button.setAttribute("aria-pressed", "false");
    follow(null);
  };
  synthesis.speak(speech);
}

/* Browsers learn their voices some time after the page. */
export function onVoices(act) {
  synthesis?.addEventListener?.("voiceschanged", act);
  addEventListener("pagehide", stopVoice);
}
