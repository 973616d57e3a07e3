// The phone: who writes, to which of the shop's numbers, and what came back.
import { getJson, icon, language, locale, make, postJson, say, time } from "./page.js";
import { drawWire, fillFaults, watchFaults } from "./behind.js";

const POLL = 700;
const TICK = { ARRIVED: "m4 13 4 4L19 6", UNDER_WAY: "M12 7v5l3 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18", FAILED: "M12 8v5m0 3v.5M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18" };
// Orders to ask for, so that the first text of the walk finds something.
const ORDERS = { "+48601000774": "88213", "+40721000118": "RO-55120", "+447400123456": "88301", "+48601000215": "88226", "+48601000338": "88118", "+40721000842": "RO-54921", "+40721000266": "RO-55040", "+48601000455": "88259" };

const at = (id) => document.getElementById(id);
const state = { people: { customers: [], numbers: [] }, revision: -1 };

const customer = () => (at("customer").value === "other" ? at("other").value.replace(/[\s()-]/g, "") : at("customer").value);
const account = () => state.people.numbers.find((number) => number.phone === at("shop").value);
const nameOf = (phone) => state.people.customers.find((person) => person.phone === phone)?.name ?? spaced(phone);
const spaced = (phone) => phone.replace(/^(\+44)(\d{4})(\d+)$/, "$1 $2 $3").replace(/^(\+4[08])(\d{3})(\d{3})(\d+)$/, "$1 $2 $3 $4");
const isNumber = (phone) => /^\+[1-9]\d{6,14}$/.test(phone);

function options() {
  const people = state.people.customers.map((person) =>
    make("option", { value: person.phone }, `${person.name} · ${spaced(person.phone)}`),
  );
  at("customer").replaceChildren(...people, make("option", { value: "other" }, say("otherPhone")));
  at("shop").replaceChildren(
    ...state.people.numbers.map((number) => make("option", { value: number.phone }, `${spaced(number.phone)} · ${number.name}`)),
  );
  const asked = new URLSearchParams(location.search);
  const first = state.people.customers.find((person) => person.language === language) ?? state.people.customers[0];
  at("customer").value = asked.get("customer") ?? first?.phone ?? "other";
  at("shop").value = asked.get("shop") ?? numberFor(customer());
}

/** The shop's number in the customer's own country, else its first. */
function numberFor(phone) {
  const near = state.people.numbers.find((number) => number.phone.slice(0, 3) === phone.slice(0, 3));
  return (near ?? state.people.numbers[0])?.phone ?? "";
}

function changed() {
  const other = at("customer").value === "other";
  at("other-field").hidden = !other;
  at("other-problem").hidden = !other || at("other").value === "" || isNumber(customer());
  at("other-problem").textContent = say("badNumber");
  at("peer-number").textContent = spaced(at("shop").value);
  at("channel").textContent = account()?.channel ?? "SMS";
  at("tries").replaceChildren(...say("tries").map(suggestion));
  state.revision = -1;
  return refresh();
}

function suggestion(text) {
  const words = text.replace("{order}", ORDERS[customer()] ?? "88213");
  return make("button", { type: "button", onclick: () => fill(words) }, words);
}

function fill(words) {
  at("text").value = words;
  at("text").focus();
}

function bubble(text) {
  return make("li", { class: `bubble ${text.from} ${text.state}`, title: new Date(text.at).toLocaleString(locale) },
    ...(text.pictures ?? []).map((src) => make("img", { src, alt: "" })), ...linked(text.text), make("small", {}, note(text), tick(text)));
}

/** The words, their web addresses made to be opened. */
function linked(words) {
  return words.split(/(https?:\/\/\S+)/).filter((part) => part !== "").map((part) =>
    part.startsWith("http") ? make("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part);
}

function note(text) {
  const clock = time(text.at);
  if (text.state === "FAILED") {
    const gateway = text.detail === "0" ? say("noGateway") : say("notTaken", { why: text.detail });
    return `${clock} · ${text.from === "SHOP" ? say("unreachable") : gateway}`;
  }
  if (text.from === "NETWORK") {
    return `${clock} · ${say("networkSays")}`;
  }
  return text.state === "UNDER_WAY" ? `${clock} · ${say(text.from === "SHOP" ? "onItsWay" : "sending")}` : clock;
}

function tick(text) {
  return text.from === "CUSTOMER" || text.state !== "ARRIVED" ? icon(TICK[text.state]) : null;
}

function drawTexts(texts) {
  const list = at("texts");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  list.replaceChildren(...texts.map(bubble));
  if (texts.length === 0) {
    list.append(make("li", { class: "empty" }, say("emptyLine", { name: nameOf(customer()) })));
  }
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function drawRecent(recent) {
  at("no-recent").hidden = recent.length > 0;
  at("recent").replaceChildren(
    ...recent.map(({ line, last }) => {
      const here = line.customer === customer() && line.shop === at("shop").value;
      return make("li", {}, make("button", { type: "button", "aria-current": here ? "true" : null, onclick: () => open(line) },
        make("b", {}, nameOf(line.customer)), make("time", {}, time(last.at)), make("span", {}, last.text)));
    }),
  );
}

function open(line) {
  const known = state.people.customers.some((person) => person.phone === line.customer);
  at("customer").value = known ? line.customer : "other";
  at("other").value = known ? "" : line.customer;
  at("shop").value = line.shop;
  return changed();
}

async function refresh() {
  const who = customer();
  const shop = at("shop").value;
  if (!isNumber(who) || !shop) {
    return;
  }
  try {
    const query = new URLSearchParams({ customer: who, shop, after: state.revision });
    const now = await getJson(`/simulator/api/state?${query}`);
    at("offline").hidden = true;
    if (now && who === customer() && shop === at("shop").value) {
      state.revision = now.revision;
      draw(now);
    }
  } catch {
    at("offline").hidden = false;
  }
}

function draw(now) {
  drawTexts(now.texts);
  drawRecent(now.recent);
  drawWire(now.wire);
  fillFaults(now.faults, account()?.account);
  at("stopped").hidden = !now.stopped;
  at("stopped").textContent = say("stopped", { name: nameOf(customer()) });
}

async function send(event) {
  event.preventDefault();
  const text = at("text").value.trim();
  if (!text || !isNumber(customer()) || !account()) {
    return;
  }
  at("text").value = "";
  try {
    const answer = await postJson("/simulator/api/texts", { customer: customer(), account: account().account, text });
    if (!answer.ok) {
      fill(text);
    }
  } catch {
    fill(text);
    at("offline").hidden = false;
  }
  await refresh();
}

/** Asks again and again while somebody looks. */
async function follow() {
  if (!document.hidden) {
    await refresh();
  }
  setTimeout(follow, POLL);
}

async function begin() {
  try {
    state.people = await getJson("/simulator/api/people");
  } catch {
    at("offline").hidden = false;
    setTimeout(begin, 2000);
    return;
  }
  options();
  at("to-shop").href = `/simulator/shop?lang=${language}`;
  at("to-call").href = `/simulator/call?lang=${language}`;
  at("text").placeholder = say("write");
  at("customer").addEventListener("change", () => {
    at("shop").value = numberFor(customer());
    return changed();
  });
  at("other").addEventListener("change", changed);
  at("shop").addEventListener("change", changed);
  at("writing").addEventListener("submit", send);
  at("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      at("writing").requestSubmit();
    }
  });
  watchFaults(account, refresh);
  at("faults-card").open ||= location.hash === "#faults-card";
  await changed();
  await follow();
}

document.title = `${say("title")} · Kontuar`;
await begin();
