// The telephone: who calls, what is said on the line, and the keys.
import { getJson, language, make, postJson, say } from "./page.js";

const POLL = 400;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const LOCALES = { en: "en-GB", pl: "pl-PL", ro: "ro-RO" };
const ORDERS = { "+48601000774": "88213", "+40721000118": "RO-55120", "+447400123456": "88301" };
const at = (id) => document.getElementById(id);
const state = { call: undefined, spoken: 0 };

const over = () => !state.call || state.call.state === "ENDED";
const keyed = () => !over() && ["LISTENING", "KEYS_ONLY", "RECORDING", "AGENT_HEARS"].includes(state.call.state);
const heard = () => !over() && ["LISTENING", "RECORDING", "TALKING"].includes(state.call.state);

function draw() {
  const { call } = state;
  at("state").textContent = call ? say("callStates")[call.state] : say("callIdle");
  at("hang-up").disabled = over();
  at("dial").disabled = !over();
  at("customer").disabled = !over();
  at("text").disabled = !heard();
  for (const key of at("pad").children) {
    key.disabled = !keyed();
  }
  drawLines(call?.lines ?? []);
  drawAgent(call?.state);
}

function drawLines(lines) {
  const list = at("lines");
  const rows = lines.map((line) =>
    make("li", { class: `bubble ${line.side}` }, line.side === "EVENT" ? say(line.text) : line.text,
      line.side === "AGENT" ? make("small", {}, say("callAgent")) : null));
  list.replaceChildren(...(rows.length > 0 ? rows : [make("li", { class: "empty" }, say("callIdle"))]));
  list.scrollTop = list.scrollHeight;
  if (at("aloud").checked) {
    lines.slice(state.spoken).filter((line) => line.side === "SHOP").forEach(aloud);
  }
  state.spoken = lines.length;
}

function aloud(line) {
  const words = new SpeechSynthesisUtterance(line.text);
  words.lang = LOCALES[language] ?? "en-GB";
  speechSynthesis.speak(words);
}

/** The other end, while an agent is called. */
function drawAgent(now) {
  const buttons = {
    AGENT_RINGS: [["callPickUp", "pick-up", ""], ["callDecline", "decline", ""]],
    AGENT_HEARS: [["callAgentKey", "keys", "1"]],
    CUSTOMER_RINGS: [["callPickUpCustomer", "pick-up", ""], ["callDecline", "decline", ""]],
    TALKING: [["callAgentEnds", "decline", ""]],
  }[now] ?? [];
  at("agent").hidden = buttons.length === 0;
  at("agent").replaceChildren(
    ...buttons.map(([word, what, text]) =>
      make("button", { type: "button", class: "button", onclick: () => doing(what, text) }, say(word))),
  );
}

async function doing(what, text) {
  if (!over()) {
    tell(await postJson(`/simulator/api/calls/${state.call.sid}/doings`, { what, text }));
    await refresh();
  }
}

function tell(answer) {
  at("problem").hidden = answer.ok;
  at("problem").textContent = answer.ok ? "" : answer.reason;
}

async function dial() {
  const answer = await postJson("/simulator/api/calls", { account: at("shop").value, caller: at("customer").value });
  tell(answer);
  if (answer.ok) {
    state.call = answer.said;
    state.spoken = 0;
    draw();
  }
}

/** A call that an agent has begun in the console rings here. */
async function adopt() {
  const outgoing = await getJson("/simulator/api/calls");
  if (outgoing) {
    state.call = outgoing;
    state.spoken = 0;
    draw();
  }
}

async function refresh() {
  if (over()) {
    await adopt().catch(() => undefined);
    return;
  }
  try {
    const now = await getJson(`/simulator/api/calls/${state.call.sid}?after=${state.call.revision}`);
    at("offline").hidden = true;
    if (now) {
      state.call = now;
      draw();
    }
  } catch {
    at("offline").hidden = false;
  }
}

async function follow() {
  await refresh();
  setTimeout(follow, POLL);
}

function fill(words) {
  at("text").value = words;
  at("text").focus();
}

function suggestions() {
  at("tries").replaceChildren(
    ...say("callTries").map((text) => {
      const words = text.replace("{order}", ORDERS[at("customer").value] ?? "88213");
      return make("button", { type: "button", onclick: () => fill(words) }, words);
    }),
  );
}

async function begin() {
  let people;
  try {
    people = await getJson("/simulator/api/telephones");
  } catch {
    at("offline").hidden = false;
    setTimeout(begin, 2000);
    return;
  }
  at("customer").replaceChildren(
    ...people.customers.map((person) => make("option", { value: person.phone }, `${person.name} · ${person.phone}`)),
    make("option", { value: "" }, say("callerHidden")),
  );
  at("shop").replaceChildren(...people.numbers.map((one) => make("option", { value: one.account }, `${one.phone} · ${one.name}`)));
  at("customer").value = people.customers.find((person) => person.language === language)?.phone ?? people.customers[0]?.phone ?? "";
  at("to-texts").href = `/simulator?lang=${language}`;
  at("text").placeholder = say("callSpeak");
  at("pad").replaceChildren(...KEYS.map((key) => make("button", { type: "button", onclick: () => doing("keys", key) }, key)));
  at("dial").addEventListener("click", dial);
  at("hang-up").addEventListener("click", () => doing("hang-up", ""));
  at("customer").addEventListener("change", suggestions);
  at("speaking").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = at("text").value.trim();
    if (words) {
      at("text").value = "";
      doing("speak", words);
    }
  });
  at("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      at("speaking").requestSubmit();
    }
  });
  at("pressing").addEventListener("submit", (event) => {
    event.preventDefault();
    if (at("digits").value) {
      doing("keys", at("digits").value);
      at("digits").value = "";
    }
  });
  suggestions();
  draw();
  await follow();
}

document.title = `${say("call")} · Kontuar`;
await begin();
