// Behind the phone: what the wire carried, and how the provider is told to misbehave.
import { icon, locale, make, postJson, say } from "./page.js";

const TO_GATEWAY = "M5 12h14m-6-6 6 6-6 6";
const TO_PROVIDER = "M19 12H5m6-6-6 6 6 6";
const at = (id) => document.getElementById(id);

export function drawWire(exchanges) {
  const rows = exchanges.map((exchange) => {
    const arrow = make("span", { title: say(exchange.towardsGateway ? "toGateway" : "toProvider") }, icon(exchange.towardsGateway ? TO_GATEWAY : TO_PROVIDER));
    const clock = new Date(exchange.at);
    return make("li", { title: `${exchange.account} ${exchange.sid}` }, arrow, make("span", {}, what(exchange.what)), answer(exchange),
      make("time", { datetime: exchange.at, title: clock.toLocaleString(locale) }, `${exchange.millis} ms`));
  });
  at("wire").replaceChildren(...(rows.length > 0 ? rows : [make("li", { class: "nothing" }, say("wireEmpty"))]));
}

function what(text) {
  const [word, again] = text.split(" ");
  const words = say("wireWords")[word] ?? word;
  return again ? `${words}, ${say("again")}` : words;
}

function answer(exchange) {
  const kind = exchange.answer === 0 ? "answer none" : exchange.answer < 300 ? "answer" : "answer bad";
  return make("span", { class: kind }, exchange.answer === 0 ? say("noAnswer") : String(exchange.answer));
}

/** Shows the faults of the chosen number; what somebody is typing is left alone. */
export function fillFaults(all, account) {
  const faults = all.find((one) => one.account === account);
  if (!faults) {
    return;
  }
  const on = faults.delayMs > 0 || faults.failNext > 0 || faults.duplicates || faults.statuses !== "in-order";
  at("faults-on").hidden = !on;
  at("held").hidden = faults.held === 0;
  at("held").textContent = say("held", { count: faults.held });
  const form = at("faults");
  if (!form.contains(document.activeElement) || document.activeElement instanceof HTMLButtonElement) {
    form.elements.delayMs.value = faults.delayMs;
    form.elements.failNext.value = faults.failNext;
    form.elements.failure.value = faults.failure;
    form.elements.statuses.value = faults.statuses;
    form.elements.duplicates.checked = faults.duplicates;
  }
}

export function watchFaults(account, done) {
  const form = at("faults");
  const set = async (faults) => {
    const answered = await postJson("/simulator/faults", { account: account()?.account, ...faults });
    at("faults-answer").textContent = answered.ok ? say("applied", { number: account()?.phone }) : answered.reason;
    await done();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    return set({
      delayMs: Number(form.elements.delayMs.value),
      failNext: Number(form.elements.failNext.value),
      failure: form.elements.failure.value,
      statuses: form.elements.statuses.value,
      duplicates: form.elements.duplicates.checked,
    });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    return set({});
  });
}
