// The shop page: goods by kind, and sentences to try in the chat.
import { getJson, language, locale, make, say } from "./page.js";

const at = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";
const TINTS = 4;
const MOST_VARIANTS = 6;

// The widget's script stands after this one, so its failure is heard here.
addEventListener("error", (event) => {
  if (event.target instanceof HTMLScriptElement && event.target.dataset.site) {
    at("no-widget").hidden = false;
  }
}, true);

function price(goods) {
  return new Intl.NumberFormat(locale, { style: "currency", currency: goods.currency }).format(goods.minor / 100);
}

function picture(goods, index) {
  const drawing = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  drawing.setAttribute("viewBox", "0 0 120 90");
  drawing.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#${goods.picture}`);
  drawing.append(use);
  return make("div", { class: `picture tint-${index % TINTS}` }, drawing);
}

function card(goods, index) {
  const shown = goods.variants.slice(0, MOST_VARIANTS).map((variant) => make("span", {}, say("colours")[variant] ?? variant));
  return make("li", {}, picture(goods, index), make("span", { class: "type" }, goods.type), make("h3", {}, goods.model),
    make("div", { class: "price" }, make("b", {}, price(goods))),
    shown.length > 0 ? make("div", { class: "swatches", title: say("variants", { count: goods.variants.length }) }, ...shown) : null);
}

function drawGoods(all, kind) {
  const index = new Map(all.map((goods, position) => [goods, position]));
  at("goods").replaceChildren(...all.filter((goods) => kind === "" || goods.type === kind).map((goods) => card(goods, index.get(goods))));
  for (const button of at("kinds").children) {
    button.setAttribute("aria-pressed", String(button.value === kind));
  }
}

function drawKinds(all) {
  const kinds = [...new Set(all.map((goods) => goods.type))];
  at("kinds").replaceChildren(
    ...["", ...kinds].map((kind) => make("button", { type: "button", value: kind, onclick: () => drawGoods(all, kind) }, kind === "" ? say("all") : kind)),
  );
}

const MATTERS = { track: "hintTrack", late: "hintLate", pickup: "hintPickup", return: "hintReturn" };

function drawHints(hints) {
  const sentences = [...hints.map((hint) => say(MATTERS[hint.matter], hint)), say("hintStock"), say("hintPerson")];
  at("hints").replaceChildren(...sentences.map((sentence) => make("li", {}, hintButton(sentence))));
}

function hintButton(sentence) {
  const state = make("small", { "aria-live": "polite" }, say("copy"));
  const copy = async () => {
    await navigator.clipboard.writeText(sentence);
    state.textContent = say("copied");
    setTimeout(() => { state.textContent = say("copy"); }, 1600);
  };
  return make("button", { type: "button", onclick: copy }, make("q", {}, sentence), state);
}

async function drawingsInto(page) {
  const answer = await fetch("/simulator/assets/goods.svg");
  const drawings = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  drawings.setAttribute("hidden", "");
  drawings.setAttribute("aria-hidden", "true");
  page.append(document.adoptNode(drawings));
}

document.title = say("shopTitle");
try {
  await drawingsInto(document.body);
  const shelf = await getJson(`/simulator/api/shop?lang=${language}`);
  drawKinds(shelf.goods);
  drawGoods(shelf.goods, "");
  drawHints(shelf.hints);
} catch {
  at("problem").hidden = false;
  at("problem").textContent = say("loadFailed");
}
