import { get, may, post } from "./api.js";
import { button, confirm, el, field, formDialog, head, link, since, table } from "./dom.js";
import { settingRows, settingsOf } from "./templates.js";
import { keyMark, pushMark, verdictMark, verdictWord } from "./words.js";

const COUNTED = ["confirmed", "checked", "applied", "sent", "waiting", "held", "refused", "reverted", "replaced", "cancelled"];
const countsText = (counts) => COUNTED.filter((state) => counts[state]).map((state) => `${counts[state]} ${verdictWord(state).toLowerCase()}`).join(" · ");

function targetOf(given, workspaces) {
  const which = given.which.trim();
  if (given.target === "all") return { all: true };
  if (!which) throw { text: "Say which.", where: "which" };
  if (given.target !== "workspace") return { [given.target]: which };
  const found = workspaces.find((one) => one.name === which);
  if (!found) throw { text: "There is no workspace of this name.", where: "which" };
  return { workspaces: [found.id] };
}

// Without templates: settings by themselves.
export function pushDialog(templates, workspaces) {
  const what = templates
    ? el("fieldset", {}, el("legend", {}, "Templates"), templates.map((one) => field({ label: one.name, name: `t:${one.id}`, type: "checkbox" })))
    : settingRows([]);
  formDialog(templates ? "Push templates" : "Push settings", [what,
    el("div", { class: "grid" },
      field({ label: "To", name: "target", options: [["all", "All devices"], ["site", "A site"], ["tag", "A tag"], ["workspace", "One workspace"]] }),
      field({ label: "Which", name: "which", hint: "The site, the tag, or the workspace's name." })),
    field({ label: "Only check it: devices say what would come of it, and change nothing", name: "dry_run", type: "checkbox", value: true }),
    field({ label: "Of the devices at first, in percent", name: "percent", type: "number", min: 1, max: 100, value: 100, hint: "The others follow once all of these have confirmed." }),
    field({ label: "Pause when a device refuses or goes back", name: "pause_on_failure", type: "checkbox", value: true }),
  ], "Push", async (given, node) => {
    const body = { target: targetOf(given, workspaces), dry_run: given.dry_run, percent: Number(given.percent), pause_on_failure: given.pause_on_failure };
    if (templates) body.templates = templates.filter((one) => given[`t:${one.id}`]).map((one) => one.id);
    else body.settings = settingsOf(node);
    const { id } = await post("/pushes", body);
    location.hash = `#/pushes/${id}`;
  }, true);
}

export async function pushesView(place) {
  const look = async (background) => {
    const { pushes } = await get("/pushes", background);
    const start = async () => pushDialog(null, (await get("/workspaces")).workspaces);
    place.replaceChildren(
      head("Pushes", "What devices were told to set, and what came of it.", may("admin") ? button("Push settings", start, "primary") : null),
      table("", [
        ["When", (row) => since(row.created_ms)],
        ["What", (row) => [link(row.summary || row.id, `#/pushes/${row.id}`), row.dry_run ? el("span", { class: "tag" }, "dry run") : null]],
        ["State", (row) => pushMark(row.state)],
        ["Devices", (row) => countsText(row.counts)],
        ["By", (row) => row.origin],
      ], pushes, "Nothing was pushed yet."));
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["verdicts", "plans"] };
}

function keysPart(row) {
  const bad = row.keys.filter((key) => !["ok", "unchanged"].includes(key.verdict));
  if (!row.keys.length) return el("span", { class: "quiet" }, "no answer yet");
  const line = (key) => el("div", {}, el("code", {}, key.path), " ", keyMark(key.verdict), key.text ? el("span", { class: "quiet" }, ` ${key.text}`) : null);
  if (bad.length) return [bad.map(line), bad.length < row.keys.length ? el("details", {}, el("summary", {}, `${row.keys.length - bad.length} more`), row.keys.filter((key) => !bad.includes(key)).map(line)) : null];
  return el("details", {}, el("summary", {}, `${row.keys.length} good`), row.keys.map(line));
}

function steps(push, look) {
  const go = (verb) => post(`/pushes/${push.id}/${verb}`).then(() => look(false));
  if (!may("admin") || push.state === "done" || push.state === "cancelled") return [];
  return [push.state === "running" ? button("Pause", () => go("pause")) : button("Resume", () => go("resume"), "primary"),
    button("Cancel", () => confirm("Cancel this push?", "Devices that have it keep it; the others do not get it.", "Cancel the push", () => go("cancel")), "danger")];
}

export async function pushView(place, id) {
  // What is opened stays open while verdicts come in.
  const look = async (background) => {
    const push = await get(`/pushes/${id}`, background);
    const open = new Set([...place.querySelectorAll("tr")].flatMap((row, at) => (row.querySelector("details[open]") ? [at] : [])));
    place.replaceChildren(
      head(push.summary || "Push", [pushMark(push.state), ` · ${countsText(push.counts)}`], ...steps(push, look)),
      push.paused_because ? el("p", { class: "wrong" }, push.paused_because) : "",
      el("p", { class: "quiet" }, "Pushed ", since(push.created_ms), ` by ${push.origin}.`,
        push.dry_run ? " A dry run: nothing is changed." : "", push.percent < 100 ? ` At first to ${push.percent} % of the devices.` : ""),
      table(push.devices.length === 1000 ? "The first 1,000 devices" : "", [
        ["Workspace", (row) => link(row.workspace_name || row.device, `#/devices/${row.device}`)],
        ["Came to", (row) => verdictMark(row.state)],
        ["In words", (row) => row.text],
        ["Settings", keysPart],
        ["When", (row) => since(row.settled_ms || row.verdict_ms || row.sent_ms)],
      ], push.devices, "No device."));
    [...place.querySelectorAll("tr")].forEach((row, at) => { if (open.has(at)) for (const one of row.querySelectorAll("details")) one.open = true; });
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["verdicts", "plans"] };
}
