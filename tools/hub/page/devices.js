import { ask, get, may, post, remove } from "./api.js";
import { agoText, atText, button, confirm, dialog, el, field, form, formDialog, head, link, note, pairs, since, table } from "./dom.js";
import { healthMark, stateMark, verdictMark } from "./words.js";

export async function devicesView(place) {
  let all = false;
  const look = async (background) => {
    const { devices } = await get("/devices", background);
    const rows = devices.filter((device) => all || device.state !== "revoked");
    const revoked = devices.length - devices.filter((device) => device.state !== "revoked").length;
    place.replaceChildren(
      head("Devices", "What stands in the workspaces.", revoked ? button(all ? "Hide revoked ones" : `Show ${revoked} revoked`, () => { all = !all; look(false); }) : null),
      table(`${rows.length} shown`, [
        ["Workspace", (row) => link(row.workspace_name || row.id, `#/devices/${row.id}`)],
        ["State", (row) => stateMark(row.state)],
        ["Health", (row) => healthMark(row.health)],
        ["Heard", (row) => since(row.link && row.link.last_heard_ms)],
        ["Software", (row) => row.software_version],
        ["Serial number", (row) => el("code", {}, row.serial_number)],
      ], rows, "No device yet. Make an activation code for a workspace and type it on the device."));
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["online", "offline", "status", "revoked"] };
}

function healthPart(status) {
  if (!status) return el("div", { class: "empty" }, "It has not said anything about itself yet.");
  return table(`Said ${agoText(status.received_ms)}`, [
    ["What", (row) => row.name],
    ["State", (row) => healthMark(row.level)],
    ["In words", (row) => [row.text, row.code ? el("span", { class: "quiet" }, ` ${row.code}`) : null]],
    ["Since", (row) => since(row.since_ms)],
  ], status.health, "It reports nothing.");
}

function factsPart(device) {
  const status = device.status || {};
  const held = device.bookings_revision === device.acknowledged_revision ? "the newest list" : "an older list than the hub's";
  return el("div", { class: "card" }, pairs([
    ["State", [stateMark(device.state), device.link ? [" ", since(device.link.since_ms)] : null]],
    ["Address", device.link && device.link.address],
    ["Product", device.product], ["Serial number", el("code", {}, device.serial_number)],
    ["Software", device.software_version], ["Started", atText(status.started_ms)],
    ["Now", device.status ? [status.in_call ? "in a call" : "not in a call", status.standby ? ", in standby" : "", status.join_shown ? ", Join is shown" : ""].join("") : ""],
    ["Bookings", device.status ? `${status.bookings_held} held; ${held}` : ""],
    ["Calendar from", status.calendar_owner],
    ["Activated", atText(device.activated_ms)],
    ["Certificate until", atText(device.certificate_until_ms)],
    ["Revoked", atText(device.revoked_ms)],
  ]));
}

function callsPart(calls) {
  return table("", [
    ["When", (row) => since(row.started_ms)],
    ["With", (row) => el("code", {}, row.address)],
    ["Went", (row) => `${row.incoming ? "incoming" : "outgoing"}, ${row.connected ? "connected" : "not connected"}`],
    ["Length", (row) => (row.ended_ms ? `${Math.round((row.ended_ms - row.started_ms) / 60000)} min` : "not ended")],
    ["Ended by", (row) => row.cause],
  ], calls, "No call was reported.");
}

function historyPart(history) {
  return table("", [
    ["Pushed", (row) => since(row.created_ms)],
    ["What", (row) => link(row.summary || row.push, `#/pushes/${row.push}`)],
    ["By", (row) => row.origin],
    ["State", (row) => [verdictMark(row.state), row.dry_run ? el("span", { class: "tag" }, "dry run") : null]],
    ["In words", (row) => row.text],
  ], history, "Nothing was pushed to it.");
}

const inForcePart = (settings) => table("", [["Setting", (row) => el("code", {}, row.path)], ["Value", (row) => el("code", {}, row.value)],
  ["", (row) => [row.locked ? el("span", { class: "tag" }, "locked") : null, row.persistent ? el("span", { class: "tag" }, "at every start") : null]]], settings, "It has confirmed none.");

function showLog(device) {
  const text = el("pre", { class: "log", tabindex: "0" }, "Asking the device…");
  const read = () => get(`/devices/${device.id}/log?lines=500`).then(({ lines }) => { text.textContent = lines.join("\n") || "The log is empty."; text.scrollTop = text.scrollHeight; })
    .catch((failure) => { text.textContent = failure.text; });
  dialog("Log of the device", (close) => [text, el("div", { class: "ends" }, button("Read again", read), button("Done", close, "primary"))], true);
  read();
}

// "Name: value" a line.
function argumentsOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    const at = line.indexOf(":");
    if (at < 1) throw { text: `“${line}” is not Name: value.`, where: "arguments" };
    return { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
  });
}

function runCommand(device) {
  const answer = el("pre", { class: "log", tabindex: "0", hidden: true });
  dialog("Ask the device", (close) => [form([
    field({ label: "What", name: "kind", options: [["command", "Run a command (xCommand)"], ["status", "Read a status (xStatus)"], ["configuration", "Read a setting (xConfiguration)"]] }),
    field({ label: "Path", name: "path", required: true, autocomplete: "off", spellcheck: "false", hint: "As Audio Volume Set, or SystemUnit Uptime." }),
    field({ label: "Arguments", name: "arguments", type: "textarea", hint: "One Name: value a line; may stay empty." }),
  ], "Ask", async (given) => {
    answer.hidden = false;
    answer.textContent = "Waiting for the device…";
    try {
      const { result } = await post(`/devices/${device.id}/commands`, { ...given, arguments: argumentsOf(given.arguments) });
      answer.textContent = JSON.stringify(result, null, 2);
    } catch (failure) {
      answer.hidden = true;
      throw failure;
    }
  }, [button("Done", close)]), answer], true);
}

function restart(device) {
  formDialog("Restart the device", [
    field({ label: "When", name: "when", options: [["Idle", "When no call runs and no booking is near"], ["Now", "Now: a call that runs on it ends"]] }),
  ], "Restart", async ({ when }) => {
    await post(`/devices/${device.id}/commands`, { path: "SystemUnit Boot", arguments: [{ name: "When", value: when }] });
    note(when === "Now" ? "The device restarts." : "The device restarts when nobody needs it.");
  });
}

async function saveBackup(device) {
  try {
    const backup = await get(`/devices/${device.id}/configuration`);
    const file = new Blob([JSON.stringify(backup, null, 2)], { type: "application/json" });
    const anchor = el("a", { href: URL.createObjectURL(file), download: `${device.workspace_name || device.id}.json` });
    anchor.click();
    URL.revokeObjectURL(anchor.href);
    note(`${backup.settings.length} settings saved; secrets are not among them.`);
  } catch (failure) {
    note(failure.text, true);
  }
}

function restoreBackup(device) {
  formDialog("Restore a backup", [
    field({ label: "Backup file", name: "file", type: "file", accept: "application/json,.json", required: true }),
    field({ label: "Only check it, change nothing", name: "dry_run", type: "checkbox", value: true }),
  ], "Restore", async (given, node) => {
    const file = node.elements.file.files[0];
    if (!file) throw { text: "Choose a file.", where: "file" };
    let settings;
    try {
      settings = JSON.parse(await file.text()).settings;
    } catch {
      throw { text: "The file is not a backup.", where: "file" };
    }
    const { id } = await ask("POST", `/devices/${device.id}/configuration`, { settings, dry_run: given.dry_run });
    location.hash = `#/pushes/${id}`;
  });
}

const revoke = (device) => confirm("Revoke this device?", "Its connection is closed and its certificate is refused from now on. To use it again it needs a new activation code.", "Revoke", async () => {
  await remove(`/devices/${device.id}`);
  location.hash = "#/devices";
});

export async function deviceView(place, id) {
  const look = async (background) => {
    const [device, { calls }, { history }] = await Promise.all([get(`/devices/${id}`, background), get(`/devices/${id}/calls?limit=20`, background), get(`/devices/${id}/history`, background)]);
    const there = device.state === "online";
    const works = may("operator") && device.state !== "revoked";
    place.replaceChildren(
      head(device.workspace_name || device.serial_number, [link("Workspace", `#/workspaces/${device.workspace}`)]),
      factsPart(device),
      works ? el("p", { class: "row" }, there ? "" : el("span", { class: "quiet" }, "What asks the device waits until it is online."),
        button("Ask", () => runCommand(device)), button("Log", () => showLog(device)), button("Back up", () => saveBackup(device)),
        may("admin") ? button("Restore", () => restoreBackup(device)) : null, button("Restart", () => restart(device)), may("admin") ? button("Revoke", () => revoke(device), "danger") : null) : "",
      el("h2", {}, "Health"), healthPart(device.status),
      el("h2", {}, "Settings it confirmed"), inForcePart(device.in_force),
      el("h2", {}, "Pushes"), historyPart(history),
      el("h2", {}, "Calls"), callsPart(calls));
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["online", "offline", "status", "calls", "verdicts", "stored", "revoked"] };
}
