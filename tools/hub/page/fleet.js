import { get } from "./api.js";
import { el, head, link, since, table } from "./dom.js";
import { healthMark, stateMark } from "./words.js";

const NS = "http://www.w3.org/2000/svg";

// Shares of a whole; said in words beside it.
function bar(parts) {
  const whole = parts.reduce((sum, [, count]) => sum + count, 0) || 1;
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("viewBox", "0 0 100 1");
  svg.setAttribute("preserveAspectRatio", "none");
  let at = 0;
  for (const [kind, count] of parts) {
    const rect = document.createElementNS(NS, "rect");
    rect.setAttribute("class", kind);
    rect.setAttribute("x", at);
    rect.setAttribute("height", 1);
    rect.setAttribute("width", (100 * count) / whole);
    at += (100 * count) / whole;
    svg.append(rect);
  }
  return el("div", { class: "bar", "aria-hidden": "true" }, svg);
}

const card = (number, word, under) => el("div", { class: "card" }, el("div", { class: "number" }, String(number)), el("div", {}, word), under ? el("div", { class: "quiet" }, under) : null);

function counted(title, counts, none) {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return el("section", {}, el("h2", {}, title), table("", [["What", (row) => row[0]], ["Devices", (row) => String(row[1])]], rows, none));
}

const needs = (device) => device.state === "offline" || device.health === "failed" || device.health === "degraded";

function sentence(fleet, trouble) {
  if (!fleet.online && !fleet.offline && !fleet.never) return "No device yet. Make a workspace, then an activation code for it.";
  if (!trouble.length) return "All devices that are known are connected and healthy.";
  return trouble.length === 1 ? "One device needs a look." : `${trouble.length} devices need a look.`;
}

function draw(place, fleet, devices) {
  const trouble = devices.filter((device) => device.state !== "revoked" && needs(device));
  place.replaceChildren(
    head("Fleet", sentence(fleet, trouble)),
    el("div", { class: "cards" }, card(fleet.online, "online"), card(fleet.offline, "offline"), card(fleet.never, "not seen yet", fleet.never ? "activated, never connected" : ""),
      card(fleet.workspaces, fleet.workspaces === 1 ? "workspace" : "workspaces", fleet.workspaces_without_device ? `${fleet.workspaces_without_device} without a device` : "")),
    el("h2", {}, "Online of all"), bar([["good", fleet.online], ["bad", fleet.offline], ["warn", fleet.never]]),
    el("h2", {}, "Needs a look"),
    table("", [
      ["Workspace", (device) => link(device.workspace_name || device.id, `#/devices/${device.id}`)],
      ["State", (device) => stateMark(device.state)],
      ["Since", (device) => since(device.link && device.link.since_ms)],
      ["Health", (device) => healthMark(device.health)],
    ], trouble, "Nothing."),
    el("div", { class: "two" }, counted("Trouble by code", fleet.by_health_code, "No device reports trouble."), counted("Software", fleet.by_version, "No device yet.")));
}

export async function fleetView(place) {
  const look = async (background) => {
    const [fleet, { devices }] = await Promise.all([get("/fleet", background), get("/devices", background)]);
    draw(place, fleet, devices);
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["online", "offline", "status", "revoked"] };
}
