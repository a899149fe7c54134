// The frame: who is logged in, which view is shown, live events, and the end of an idle session.
import { adopt, ask, get, live, may, onLoggedOut, remove, session } from "./api.js";
import { button, el, link, note } from "./dom.js";
import { loginView } from "./login.js";
import { fleetView } from "./fleet.js";
import { workspacesView, workspaceView } from "./workspaces.js";
import { devicesView, deviceView } from "./devices.js";
import { templatesView } from "./templates.js";
import { pushesView, pushView } from "./pushes.js";
import { mailboxesView } from "./mailboxes.js";
import { usersView } from "./users.js";
import { auditView } from "./audit.js";

// [name in the address, title, view, view of one, role that may see it]
const VIEWS = [
  ["fleet", "Fleet", fleetView, null, "viewer"],
  ["workspaces", "Workspaces", workspacesView, workspaceView, "viewer"],
  ["devices", "Devices", devicesView, deviceView, "viewer"],
  ["templates", "Templates", templatesView, null, "viewer"],
  ["pushes", "Pushes", pushesView, pushView, "viewer"],
  ["mailboxes", "Mailboxes", mailboxesView, null, "viewer"],
  ["users", "Users", usersView, null, "admin"],
  ["audit", "Audit log", auditView, null, "admin"],
];
const WARN_MS = 60000;
const PAUSE_MS = 2000;

const main = document.getElementById("main");
let current = { refresh: null, kinds: [] };
let shown = 0; // the view that is being opened; an older one that comes late is not shown
let stopLive = null;
let liveWord = null;
let waiting = null;
let missed = false;
let warned = null;

function drawFrame() {
  liveWord = el("span", { class: "quiet live", role: "status" }, "Connecting…");
  document.getElementById("top").replaceChildren(
    el("div", { class: "brand" }, el("img", { src: "/page/icon.svg", alt: "" }), "Greenroom hub"),
    el("nav", { "aria-label": "Sections" }, el("ul", {}, VIEWS.filter((view) => may(view[4])).map(([name, title]) => el("li", {}, link(title, `#/${name}`))))),
    el("div", { class: "who" }, el("span", {}, session.user, el("span", { class: "quiet role" }, ` · ${session.role}`)), liveWord, button("Log out", logOut)));
}

async function logOut() {
  await remove("/session").catch(() => {});
  showLogin("You are logged out.");
}

async function showView() {
  const [, name = "fleet", ...rest] = location.hash.split("/");
  const view = VIEWS.find((one) => one[0] === name && may(one[4])) || VIEWS[0];
  const ticket = ++shown;
  for (const anchor of document.querySelectorAll("nav a")) {
    if (anchor.getAttribute("href") === `#/${view[0]}`) anchor.setAttribute("aria-current", "page");
    else anchor.removeAttribute("aria-current");
  }
  document.title = `${view[1]} · Greenroom hub`;
  for (const open of document.querySelectorAll("dialog")) open.close();
  const place = el("div");
  current = { refresh: null, kinds: [] };
  try {
    const id = rest.map(decodeURIComponent).join("/");
    const made = await (id && view[3] ? view[3](place, id) : view[2](place));
    if (ticket === shown) current = made || current;
  } catch (failure) {
    if (!session.user) return;
    place.replaceChildren(el("div", { class: "empty" }, el("p", {}, failure.text || String(failure)), button("Try again", showView)));
  }
  if (ticket === shown && session.user) main.replaceChildren(place);
}

// Bursts become one look, and one look follows another with a pause: a large fleet is never quiet.
function told(event) {
  if (!current.refresh || !current.kinds.includes(event.kind)) return;
  if (waiting) {
    missed = true;
    return;
  }
  waiting = setTimeout(async () => {
    const { refresh } = current;
    missed = false;
    if (refresh && !document.hidden) await refresh().catch(() => {});
    waiting = setTimeout(() => {
      waiting = null;
      if (missed) told(event);
    }, PAUSE_MS);
  }, PAUSE_MS / 4);
}

function showLogin(text) {
  session.user = "";
  session.csrf = "";
  session.idleMs = 0;
  if (stopLive) stopLive();
  stopLive = null;
  ++shown;
  for (const open of document.querySelectorAll("dialog")) open.close();
  if (warned) warned.remove();
  warned = null;
  document.body.className = "outside";
  document.title = "Log in · Greenroom hub";
  loginView(main, text, (answer) => {
    adopt(answer);
    begin();
  });
}

function begin() {
  document.body.className = "";
  drawFrame();
  stopLive = live(told, (on) => {
    liveWord.textContent = on ? "Live" : "Not live; trying again";
    if (on && current.refresh) current.refresh().catch(() => {});
  });
  showView().then(() => main.focus());
}

function watchIdle() {
  if (!session.user || !session.untilMs) return;
  const left = session.untilMs - Date.now();
  if (left > WARN_MS && warned) {
    warned.remove();
    warned = null;
  } else if (left <= 0) {
    ask("GET", "/session", undefined, { background: true }).catch(() => {});
  } else if (left <= WARN_MS && !warned) {
    warned = el("div", { class: "note bad" }, el("p", {}, "You will be logged out in a minute."), button("Stay logged in", () => get("/session").then(adopt).catch(() => {})));
    document.getElementById("notes").append(warned);
  }
}

onLoggedOut(() => showLogin("Your session has ended. Log in again."));
window.addEventListener("hashchange", () => {
  if (session.user) showView().then(() => { main.focus(); window.scrollTo(0, 0); });
});
window.addEventListener("unhandledrejection", (event) => note(event.reason?.text || String(event.reason), true));
setInterval(watchIdle, 5000);
get("/session").then((answer) => { adopt(answer); begin(); }).catch(() => showLogin(""));
