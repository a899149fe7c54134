import { ask, get, may, part, post, remove } from "./api.js";
import { button, confirm, dialog, el, field, form, formDialog, head, link, note, table } from "./dom.js";

function importDialog(done) {
  const errors = el("div");
  dialog("Import mailboxes", (close) => [
    el("p", {}, "A table (CSV, UTF-8) with a heading: ", el("code", {}, "address,workspace,site,tags"), ". Workspaces that are not there are made. When a line is wrong, nothing is changed."),
    form([
      field({ label: "File", name: "file", type: "file", accept: ".csv,text/csv" }),
      field({ label: "Or the table itself", name: "table", type: "textarea", spellcheck: "false", placeholder: "address,workspace,site,tags\naspen@example.com,Aspen,Oslo,huddle" }),
    ], "Import", async (given, node) => {
      errors.replaceChildren();
      const file = node.elements.file.files[0];
      const text = file ? await file.text() : given.table;
      if (!text.trim()) throw { text: "Choose a file, or write the table.", where: "table" };
      try {
        const { imported, workspaces_made: made } = await ask("POST", "/mailboxes/import", text, { kind: "text/csv" });
        note(`${imported} mailboxes imported${made ? `, ${made} workspaces made` : ""}.`);
        close();
        await done();
      } catch (failure) {
        if (!failure.errors) throw failure;
        errors.replaceChildren(table(`${failure.errors.length} wrong lines; nothing was changed`, [["Line", (row) => String(row.line)], ["What is wrong", (row) => row.text]], failure.errors, ""));
      }
    }, [button("Close", close)]), errors], true);
}

function addDialog(workspaces, done) {
  formDialog("Give a workspace its mailbox", [
    field({ label: "Address", name: "address", required: true, inputmode: "email", autocomplete: "off" }),
    field({ label: "Workspace", name: "workspace", options: workspaces.map((one) => [one.id, one.name]) }),
  ], "Save", async (given) => { await post("/mailboxes", given); await done(); });
}

export async function mailboxesView(place) {
  const look = async () => {
    const [{ mailboxes }, { workspaces }] = await Promise.all([get("/mailboxes"), get("/workspaces")]);
    const admin = may("admin");
    place.replaceChildren(
      head("Mailboxes", "The calendar mailbox of each room.", admin ? button("Import a table", () => importDialog(look)) : null, admin ? button("Add", () => addDialog(workspaces, look), "primary") : null),
      table(`${mailboxes.length} in all`, [
        ["Address", (row) => row.address],
        ["Workspace", (row) => link(row.workspace_name, `#/workspaces/${row.workspace}`)],
        ["Site", (row) => row.site],
        ["", (row) => (admin ? button("Remove", () => confirm(`Remove ${row.address}?`, "The workspace stays; its bookings stay.", "Remove", async () => { await remove(`/mailboxes/${part(row.address)}`); await look(); }), "danger") : ""), "acts"],
      ], mailboxes, "No mailbox yet."));
  };
  await look();
  return {};
}
