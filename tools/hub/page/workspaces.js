import { get, may, patch, post, remove } from "./api.js";
import { bookingsPart } from "./bookings.js";
import { atText, button, confirm, dialog, el, field, formDialog, head, link, note, pairs, table } from "./dom.js";
import { codeMark, healthMark, stateMark } from "./words.js";

const tagsOf = (text) => text.split(/[\s,;]+/).filter(Boolean);
const variablesText = (variables) => Object.entries(variables).map(([name, value]) => `${name}=${value}`).join("\n");

function variablesOf(text) {
  const out = {};
  for (const line of text.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const at = line.indexOf("=");
    if (at < 1) throw { text: `“${line}” is not name=value.`, where: "variables" };
    out[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return out;
}

function editWorkspace(workspace, done) {
  const old = workspace || { name: "", site: "", tags: [], variables: {}, mailbox: "", calendar_owner: "" };
  formDialog(workspace ? `Change ${workspace.name}` : "New workspace", [
    field({ label: "Name", name: "name", value: old.name, required: true, maxlength: 128, hint: "What people call the room." }),
    el("div", { class: "grid" },
      field({ label: "Site", name: "site", value: old.site, maxlength: 128 }),
      field({ label: "Tags", name: "tags", value: old.tags.join(" "), hint: "Blanks between them." })),
    el("div", { class: "grid" },
      field({ label: "Mailbox", name: "mailbox", value: old.mailbox, inputmode: "email", autocomplete: "off" }),
      field({ label: "Calendar owner", name: "calendar_owner", value: old.calendar_owner, hint: "Whose bookings count, where several systems book." })),
    field({ label: "Variables for templates", name: "variables", type: "textarea", value: variablesText(old.variables), hint: "One name=value a line; a template writes {{name}}." }),
  ], "Save", async (given) => {
    const body = { ...given, tags: tagsOf(given.tags), variables: variablesOf(given.variables) };
    done(await (workspace ? patch(`/workspaces/${workspace.id}`, body) : post("/workspaces", body)));
  });
}

// Large, in groups of four: it is read across a room and typed by hand.
function showCode(made) {
  dialog(`Activation code for ${made.workspace_name}`, (close) => [
    el("div", { class: "code" }, made.code.match(/.{4}/g).join(" ")),
    el("p", {}, `Type it on the device before ${atText(made.expires_ms)}. It is good once, for one device`, made.serial_number ? ` with serial number ${made.serial_number}` : "", "."),
    el("p", { class: "quiet" }, "It is shown only now. Three wrong tries lock it."),
    el("div", { class: "ends" }, button("Copy", async () => { await navigator.clipboard.writeText(made.code); note("Copied."); }), button("Done", close, "primary")),
  ], true);
}

export function makeCode(workspace) {
  formDialog(`Activation code for ${workspace.name}`, [
    field({ label: "Only for serial number", name: "serial_number", autocomplete: "off", hint: "May stay empty: then any device may use it." }),
  ], "Make a code", async (given) => {
    const made = await post(`/workspaces/${workspace.id}/activation-codes`, given.serial_number ? given : {});
    setTimeout(() => showCode(made));
  });
}

export async function workspacesView(place) {
  const look = async (background) => {
    const [{ workspaces }, { devices }] = await Promise.all([get("/workspaces", background), get("/devices", background)]);
    const deviceOf = new Map(devices.filter((device) => device.state !== "revoked").map((device) => [device.workspace, device]));
    place.replaceChildren(
      head("Workspaces", "Rooms and desks that people book.", may("admin") ? button("New workspace", () => editWorkspace(null, (made) => { location.hash = `#/workspaces/${made.id}`; }), "primary") : null),
      table(`${workspaces.length} in all`, [
        ["Name", (row) => link(row.name, `#/workspaces/${row.id}`)],
        ["Site", (row) => row.site],
        ["Tags", (row) => row.tags.map((tag) => el("span", { class: "tag" }, tag))],
        ["Device", (row) => (deviceOf.has(row.id) ? stateMark(deviceOf.get(row.id).state) : el("span", { class: "quiet" }, "No device"))],
        ["Health", (row) => (deviceOf.has(row.id) ? healthMark(deviceOf.get(row.id).health) : "")],
        ["", (row) => (may("operator") && !deviceOf.has(row.id) ? button("Activation code", () => makeCode(row)) : ""), "acts"],
      ], workspaces, "No workspace yet."));
  };
  await look(false);
  return { refresh: () => look(true), kinds: ["online", "offline", "revoked", "status"] };
}

const from = (setting) => (setting.scope === "organisation" ? "organisation" : setting.scope.startsWith("workspace:") ? "this workspace" : setting.scope.replace(":", " "));

async function settingsPart(id) {
  try {
    const { settings } = await get(`/workspaces/${id}/settings`);
    return table("", [
      ["Setting", (row) => el("code", {}, row.path)],
      ["Value", (row) => el("code", {}, row.value)],
      ["From", (row) => `${row.template_name} (${from(row)})`],
      ["", (row) => [row.locked ? el("span", { class: "tag" }, "locked") : null, row.persistent ? el("span", { class: "tag" }, "at every start") : null, row.passed_over.length ? el("span", { class: "quiet" }, `over ${row.passed_over.join(", ")}`) : null]],
    ], settings, "No template applies here.");
  } catch (failure) {
    return el("p", { class: "wrong" }, failure.text);
  }
}

function codesPart(codes) {
  return table("", [
    ["Code", (row) => el("code", {}, `${row.name.slice(0, 4)} ${row.name.slice(4)} •••• ••••`)],
    ["State", (row) => codeMark(row.state)],
    ["Until", (row) => atText(row.expires_ms)],
    ["For", (row) => row.serial_number || "any device"],
    ["Made by", (row) => row.created_by],
  ], codes, "No code was made yet.");
}

export async function workspaceView(place, id) {
  const [workspace, { devices }] = await Promise.all([get(`/workspaces/${id}`), get("/devices")]);
  const device = devices.find((one) => one.workspace === id && one.state !== "revoked");
  const codes = may("operator") ? (await get(`/workspaces/${id}/activation-codes`)).codes : null;
  const again = () => window.dispatchEvent(new HashChangeEvent("hashchange"));
  const bookings = await bookingsPart(workspace);
  place.replaceChildren(
    head(workspace.name, workspace.site,
      may("operator") ? button("Activation code", () => makeCode(workspace)) : null,
      may("admin") ? button("Change", () => editWorkspace(workspace, again)) : null,
      may("admin") ? button("Remove", () => confirm(`Remove ${workspace.name}?`, "Its bookings and its mailbox go with it.", "Remove", async () => { await remove(`/workspaces/${id}`); location.hash = "#/workspaces"; }), "danger") : null),
    el("div", { class: "card" }, pairs([
      ["Device", device ? el("span", {}, link(device.product || device.serial_number, `#/devices/${device.id}`), " ", stateMark(device.state)) : "None. Make an activation code and type it on the device."],
      ["Mailbox", workspace.mailbox], ["Calendar owner", workspace.calendar_owner],
      ["Tags", workspace.tags.length ? workspace.tags.map((tag) => el("span", { class: "tag" }, tag)) : ""],
      ["Variables", Object.keys(workspace.variables).length ? el("code", {}, variablesText(workspace.variables).replace(/\n/g, " · ")) : ""]])),
    bookings.node,
    el("h2", {}, "Settings from templates"), await settingsPart(id),
    codes ? el("section", {}, el("h2", {}, "Activation codes"), codesPart(codes)) : "");
  return { refresh: bookings.refresh, kinds: ["bookings", "stored"] };
}
