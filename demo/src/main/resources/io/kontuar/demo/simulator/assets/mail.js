// The mailbox of a customer: writes mails to the shop and shows what comes back.
import { getJson, make, postJson, say, time } from "./page.js";

const EVERY_MS = 1500;
const OTHER = "";
const at = (id) => document.getElementById(id);
const customer = at("customer");
const other = at("other");
const manner = at("manner");
const form = at("writing");
let answers = null;
let shown = -1;
let shownManner = "";
let shop = "";

const address = () => (customer.value === OTHER ? other.value.trim().toLowerCase() : customer.value);

function frame(html) {
  const page = make("iframe", { sandbox: "allow-same-origin allow-popups", title: say("mailTitle") });
  page.srcdoc = `<base target="_blank"><style>body{margin:8px;font:14px/1.5 system-ui,sans-serif;color:#14181f}</style>${html}`;
  page.addEventListener("load", () => {
    page.style.height = `${page.contentDocument.documentElement.scrollHeight + 2}px`;
  });
  return page;
}

function entry(mail) {
  const who = mail.mine ? say("mailTo", { who: [...mail.to, ...mail.cc].join(", ") }) : mail.from;
  const list = make(
    "li",
    { class: mail.mine ? "mine" : null },
    make("header", {}, make("strong", {}, mail.subject), make("span", {}, who), make("time", { class: "quiet", datetime: mail.at }, time(mail.at))),
    mail.html && !mail.mine ? frame(mail.html) : make("pre", {}, mail.text),
    mail.files.length > 0 ? make("p", { class: "quiet" }, say("mailFiles", { names: mail.files.join(", ") })) : null,
    mail.mine ? null : make("button", { class: "button", type: "button", onclick: () => reply(mail) }, say("mailReply")),
  );
  return list;
}

function reply(mail) {
  answers = mail.id;
  at("subject").value = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  at("answering").textContent = say("mailReplying", { subject: mail.subject });
  at("fresh").hidden = false;
  at("text").focus();
}

function fresh() {
  answers = null;
  form.reset();
  at("answering").textContent = say("mailNew");
  at("fresh").hidden = true;
}

function draw(state) {
  at("mails").replaceChildren(...state.mails.map(entry));
  at("tries").replaceChildren(...(state.mails.length > 0 ? [] : [make("span", { class: "quiet" }, say("mailEmpty")), ...tries()]));
  manner.value = state.manner;
  shown = state.mails.length;
  shownManner = state.manner;
  at("mails").lastElementChild?.scrollIntoView({ block: "nearest" });
}

function tries() {
  return say("mailTries").map(([subject, text]) =>
    make(
      "button",
      {
        class: "button",
        type: "button",
        onclick: () => {
          at("subject").value = subject;
          at("text").value = text.replace("{order}", "88213");
        },
      },
      subject,
    ),
  );
}

async function look() {
  const now = address();
  if (!now.includes("@")) {
    return;
  }
  const query = new URLSearchParams({ customer: now, after: shown, manner: shownManner });
  const state = await getJson(`/simulator/api/mail/state?${query}`).catch(() => null);
  if (state !== null && now === address()) {
    draw(state);
  }
}

function show() {
  at("other-field").hidden = customer.value !== OTHER;
  at("owner").textContent = address();
  at("mails").replaceChildren();
  shown = -1;
  void look();
}

function change() {
  fresh();
  show();
}

function problem(reason) {
  at("problem").hidden = reason === null;
  at("problem").textContent = reason === null ? "" : say("mailNotSent", { why: reason });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await postJson("/simulator/api/mail/mails", {
    customer: address(),
    subject: at("subject").value,
    text: at("text").value,
    cc: at("cc").value.split(",").map((one) => one.trim()).filter((one) => one !== ""),
    answers,
  });
  problem(answer.ok ? null : answer.reason);
  if (answer.ok) {
    fresh();
    void look();
  }
});
at("fresh").addEventListener("click", fresh);
customer.addEventListener("change", change);
other.addEventListener("change", change);
manner.addEventListener("change", () => void postJson("/simulator/api/mail/manner", { customer: address(), manner: manner.value }));

const people = await getJson("/simulator/api/mail/people");
shop = people.shop;
at("subtitle").textContent = say("mailSubtitle", { shop });
customer.replaceChildren(
  ...people.customers.map((one) => make("option", { value: one.email }, `${one.name}, ${one.city}`)),
  make("option", { value: OTHER }, say("mailAnother")),
);
at("answering").textContent = say("mailNew");
at("send").disabled = false;
show();
setInterval(() => document.visibilityState === "visible" && void look(), EVERY_MS);
