// The shop's back office: ships, delays and refunds orders, and states so to Kontuar.
import { getJson, make, postJson, say } from "./page.js";

const STEPS = ["ship", "ready", "delay", "refund"];
const at = (id) => document.getElementById(id);

function row(order) {
  const reached = [order.phone, order.email].filter(Boolean).join(" · ");
  return make(
    "li",
    {},
    make("div", {}, make("strong", {}, order.number), make("span", { class: "quiet" }, say("ordersStates")[order.status] ?? order.status)),
    make("div", {}, make("span", {}, order.customer ?? ""), make("span", { class: "quiet" }, reached)),
    make(
      "div",
      { class: "steps" },
      ...STEPS.map((step) =>
        make("button", { class: "button", type: "button", "data-order": order.number, "data-step": step, onclick: () => does(order, step) }, say("ordersSteps")[step]),
      ),
    ),
  );
}

async function does(order, step) {
  const answer = await postJson("/simulator/api/orders/step", { order: order.id, step });
  at("problem").hidden = answer.ok;
  at("problem").textContent = answer.ok ? "" : answer.reason;
  at("said").textContent = answer.ok ? say("ordersDone", { order: order.number, step: say("ordersSteps")[step] }) : "";
  window.setTimeout(show, 600);
}

async function show() {
  const orders = await getJson("/simulator/api/orders");
  const focused = document.activeElement?.dataset ?? {};
  at("orders").replaceChildren(...orders.map(row));
  if (focused.order) {
    document.querySelector(`[data-order="${focused.order}"][data-step="${focused.step}"]`)?.focus();
  }
}

document.title = say("ordersTitle");
show();
