// What both pages need: their words, their language switch, and elements built without markup from strings.
import { words } from "./words.js";

export const language = document.documentElement.lang;
/** For times and prices: English as it is written in Europe. */
export const locale = language === "en" ? "en-GB" : language;
const own = words[language] ?? words.en;

/** The words for a key, with {names} replaced. */
export function say(key, values = {}) {
  const text = own[key] ?? words.en[key] ?? key;
  return typeof text === "string" ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** Makes an element; children are elements or text, never markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line icon of 24 units. */
export function icon(path) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

export const time = (instant) =>
  new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));

export async function getJson(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (answer.status === 204) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** Posts JSON; a refusal comes back as its sentence. */
export async function postJson(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  return answer.ok ? { ok: true, said } : { ok: false, reason: said.reason ?? `${answer.status}` };
}

function fillWords() {
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = say(element.dataset.word);
  }
  for (const list of document.querySelectorAll("[data-words-of]")) {
    list.replaceChildren(...Object.entries(say(list.dataset.wordsOf)).map(([value, text]) => make("option", { value }, text)));
  }
}

function fillLanguages() {
  const names = { pl: "Polski", ro: "Română", en: "English" };
  for (const nav of document.querySelectorAll("[data-languages]")) {
    nav.setAttribute("aria-label", say("language"));
    nav.replaceChildren(
      ...Object.entries(names).map(([code, name]) =>
        make("a", { href: `?lang=${code}`, lang: code, title: name, "aria-label": name, "aria-current": code === language ? "true" : null }, code.toUpperCase()),
      ),
    );
  }
}

fillWords();
fillLanguages();
