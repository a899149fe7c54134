import { get, may, post, put, remove } from "./api.js";
import { button, confirm, el, field, formDialog, head, since, table } from "./dom.js";
import { pushDialog } from "./pushes.js";

const scopeText = (scope, workspaces) => {
  if (scope === "organisation") return "Everywhere";
  const [kind, name] = [scope.split(":")[0], scope.slice(scope.indexOf(":") + 1)];
  if (kind === "workspace") return `Workspace ${(workspaces.find((one) => one.id === name) || { name }).name}`;
  return `${kind === "site" ? "Site" : "Tag"} ${name}`;
};

const flag = (name, label, value) => field({ label, name, type: "checkbox", value });

function settingRow(setting, drop) {
  const old = setting || { path: "", value: "", secret: false, persistent: true, locked: false };
  const row = el("fieldset", { class: "card setting", "aria-label": "Setting" },
    el("div", { class: "grid" },
      field({ label: "Path", name: "path", value: old.path, spellcheck: "false", autocomplete: "off" }),
      field({ label: "Value", name: "value", value: old.secret ? "" : old.value, placeholder: old.secret ? "kept as it is" : "", spellcheck: "false", autocomplete: "off" })),
    el("div", { class: "row" }, flag("secret", "Secret", old.secret), flag("persistent", "At every start", old.persistent), flag("locked", "Locked", old.locked)),
    button("Leave out", () => drop(row), "link"));
  return row;
}

export function settingRows(settings) {
  const list = el("div");
  const add = (setting) => {
    const row = settingRow(setting, (gone) => gone.remove());
    list.append(row);
    return row;
  };
  settings.forEach(add);
  if (!settings.length) add(null);
  return el("div", {}, list, el("p", {}, button("Add a setting", () => add(null).querySelector("input").focus())));
}

// What the rows hold; a secret that was not typed again is left as it was.
export function settingsOf(form) {
  return [...form.querySelectorAll("fieldset.setting")].map((row) => {
    const get = (name) => row.querySelector(`[name=${name}]`);
    const out = { path: get("path").value.trim(), secret: get("secret").checked, persistent: get("persistent").checked, locked: get("locked").checked };
    if (!out.secret || get("value").value) out.value = get("value").value;
    return out;
  }).filter((setting) => setting.path);
}

function editTemplate(template, workspaces, done) {
  const [kind, name] = template ? [template.scope.split(":")[0], template.scope.slice(template.scope.indexOf(":") + 1)] : ["organisation", ""];
  formDialog(template ? `Change ${template.name}` : "New template", [
    field({ label: "Name", name: "name", value: template ? template.name : "", required: true }),
    el("div", { class: "grid" },
      field({ label: "Applies to", name: "scope", value: kind, options: [["organisation", "Everywhere"], ["site", "A site"], ["tag", "A tag"], ["workspace", "One workspace"]], hint: "The nearest to the room wins, unless an outer one is locked." }),
      field({ label: "Which", name: "which", value: kind === "workspace" ? scopeText(template.scope, workspaces).replace("Workspace ", "") : kind === "organisation" ? "" : name, hint: "The site, the tag, or the workspace's name." })),
    settingRows(template ? template.settings : []),
    el("p", { class: "quiet" }, "A value may hold {{name}}, {{site}} and the workspace's own variables."),
  ], "Save", async (given, node) => {
    const found = workspaces.find((one) => one.name === given.which.trim());
    if (given.scope === "workspace" && !found) throw { text: "There is no workspace of this name.", where: "which" };
    const scope = given.scope === "organisation" ? given.scope : `${given.scope}:${given.scope === "workspace" ? found.id : given.which.trim()}`;
    const body = { name: given.name, scope, settings: settingsOf(node) };
    await (template ? put(`/templates/${template.id}`, body) : post("/templates", body));
    await done();
  }, true);
}

export async function templatesView(place) {
  const look = async () => {
    const [{ templates }, { workspaces }] = await Promise.all([get("/templates"), get("/workspaces")]);
    const admin = may("admin");
    place.replaceChildren(
      head("Templates", "Settings for many devices at once. Saving changes nothing on a device; pushing does.",
        admin && templates.length ? button("Push", () => pushDialog(templates, workspaces)) : null,
        admin ? button("New template", () => editTemplate(null, workspaces, look), "primary") : null),
      table("", [
        ["Name", (row) => row.name],
        ["Applies to", (row) => scopeText(row.scope, workspaces)],
        ["Settings", (row) => el("details", {}, el("summary", {}, `${row.settings.length} setting${row.settings.length === 1 ? "" : "s"}`),
          row.settings.map((one) => el("div", {}, el("code", {}, `${one.path}: ${one.value}`), one.locked ? el("span", { class: "tag" }, "locked") : null)))],
        ["Changed", (row) => [since(row.changed_ms), ` by ${row.changed_by}`]],
        ["", (row) => (admin ? [button("Change", () => editTemplate(row, workspaces, look)),
          button("Remove", () => confirm(`Remove ${row.name}?`, "Devices keep the settings they have.", "Remove", async () => { await remove(`/templates/${row.id}`); await look(); }), "danger")] : ""), "acts"],
      ], templates, "No template yet."));
  };
  await look();
  return {};
}
