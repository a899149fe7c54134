// Elements, forms, dialogs and times. Text goes in as text: nothing here parses HTML.

let lastId = 0;

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export const button = (text, onclick, kind = "") => el("button", { type: "button", class: kind, onclick }, text);

export const link = (text, href) => el("a", { href }, text);

export function head(title, under, ...actions) {
  return el("div", { class: "head" }, el("div", {}, el("h1", {}, title), under ? el("p", { class: "quiet" }, under) : null),
    el("div", { class: "row" }, actions));
}

// A word with a shape before it: never a colour alone.
export function mark(kind, shape, word) {
  return el("span", { class: `mark ${kind}` }, el("span", { "aria-hidden": "true" }, shape), word);
}

export function pairs(rows) {
  return el("dl", { class: "pairs" }, rows.filter((row) => row[1] !== null && row[1] !== undefined && row[1] !== "")
    .map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

// columns: [title, row => content, class]. Without rows, `none` is said.
export function table(caption, columns, rows, none) {
  if (!rows.length) return el("div", { class: "empty" }, none);
  return el("div", { class: "scroll" }, el("table", {}, el("caption", {}, caption),
    el("thead", {}, el("tr", {}, columns.map(([title]) => el("th", { scope: "col" }, title)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, columns.map(([title, content, kind]) => cell(title, [content(row)].flat(9).filter(Boolean), kind)))))));
}

// One box for what it holds, so that a phone can set the title beside it.
const cell = (title, content, kind) => el("td", { class: kind, "data-label": title }, content.length ? el("div", {}, content) : "");

// --- forms

export function field({ label, name, type = "text", value = "", hint, options, required, ...more }) {
  const id = `f${++lastId}`;
  const about = { id, name, required, "aria-describedby": hint ? `${id}h` : null, ...more };
  let input;
  if (options) input = el("select", about, options.map(([key, text]) => el("option", { value: key }, text)));
  else input = el(type === "textarea" ? "textarea" : "input", type === "textarea" ? about : { ...about, type });
  if (type === "checkbox") input.checked = Boolean(value);
  else if (!options || value) input.value = value;
  const text = el("label", { for: id }, label);
  const under = [hint ? el("p", { class: "hint", id: `${id}h` }, hint) : null, el("p", { class: "wrong", id: `${id}w` })];
  const body = type === "checkbox" ? [el("div", { class: "check" }, input, text)] : [text, input];
  return el("div", { class: "field" }, body, under);
}

export function values(form) {
  const out = {};
  for (const input of form.elements) if (input.name) out[input.name] = input.type === "checkbox" ? input.checked : input.value;
  return out;
}

// Says what was wrong beside the field it is about, else at the end of the form.
export function showFailure(form, failure) {
  for (const old of form.querySelectorAll(".wrong")) old.textContent = "";
  for (const input of form.elements) input.removeAttribute("aria-invalid");
  const name = (failure.where || "").split(/[.[]/)[0];
  const input = name && form.elements[name];
  const place = input && input.id && document.getElementById(`${input.id}w`);
  if (place) {
    place.textContent = failure.text;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  } else {
    form.querySelector(".formwrong").textContent = (failure.where ? `${failure.where}: ` : "") + failure.text;
  }
}

export function form(fields, submit, onsubmit, more = []) {
  const send = el("button", { type: "submit", class: "primary" }, submit);
  const node = el("form", { novalidate: true }, fields, el("p", { class: "wrong formwrong", role: "alert" }), el("div", { class: "ends" }, more, send));
  node.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await onsubmit(values(node), node);
    } catch (failure) {
      showFailure(node, failure.text ? failure : { text: String(failure.message || failure) });
    }
    send.disabled = false;
  });
  return node;
}

export function dialog(title, content, wide = false) {
  const id = `d${++lastId}`;
  const node = el("dialog", { class: wide ? "wide" : "", "aria-labelledby": id }, el("h2", { id }, title));
  const close = () => node.close();
  node.append(...[content(close)].flat());
  node.addEventListener("close", () => node.remove());
  document.body.append(node);
  node.showModal();
  return node;
}

export function formDialog(title, fields, submit, onsubmit, wide = false) {
  return dialog(title, (close) => form(fields, submit, async (given, node) => {
    await onsubmit(given, node);
    close();
  }, [button("Cancel", close)]), wide);
}

// The second tap is in another place: in the dialog.
export function confirm(title, text, yes, action, kind = "danger") {
  return dialog(title, (close) => {
    const wrong = el("p", { class: "wrong", role: "alert" });
    const go = button(yes, async () => {
      try {
        await action();
        close();
      } catch (failure) {
        wrong.textContent = failure.text || String(failure);
      }
    }, kind);
    return [el("p", {}, text), wrong, el("div", { class: "ends" }, button("Keep", close), go)];
  });
}

export function note(text, bad = false) {
  const node = el("div", { class: bad ? "note bad" : "note" }, text);
  document.getElementById("notes").append(node);
  setTimeout(() => node.remove(), bad ? 12000 : 5000);
}

// --- times

const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const BOTH = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const AGO = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const dayText = (at) => DAY.format(new Date(at));
export const timeText = (at) => TIME.format(new Date(at));
export const atText = (at) => (at ? BOTH.format(new Date(at)) : "");

export function agoText(at) {
  if (!at) return "";
  const seconds = Math.round((at - Date.now()) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) || ["second", 1];
  return AGO.format(Math.trunc(seconds / size), unit);
}

// Relative, with the absolute behind it.
export const since = (at) => (at ? el("time", { datetime: new Date(at).toISOString(), title: atText(at) }, agoText(at)) : "");

const two = (number) => String(number).padStart(2, "0");
export const dateValue = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
export const timeValue = (at) => `${two(at.getHours())}:${two(at.getMinutes())}`;
