// Draws the table of rights as the server decides them; nothing here is written by hand.

const SIGNS = { INSIDE: "●", ABOVE: "▲", OWN: "◇" };

try {
  const { roles, acts, readings } = await (await fetch("/explorer/rights", { credentials: "omit" })).json();
  draw("acts", ["", ...roles, "状态 from", "scope"], acts.map((act) => actRow(act, roles)));
  draw("readings", ["", ...roles, "scope"], readings.map((reading) => readingRow(reading, roles)));
} catch (failure) {
  const trouble = document.getElementById("trouble");
  trouble.textContent = String(failure);
  trouble.hidden = false;
}

function actRow({ mutation, description, grants, from, scope }, roles) {
  const cells = roles.map((role) => grants.filter((grant) => grant.roles.includes(role)).map(({ standing }) => SIGNS[standing]).join(""));
  return { title: description, cells: [mutation, ...cells, from.join(" "), scope ?? ""] };
}

function readingRow({ type, description, scope, roles: readers, own }, roles) {
  const sign = (role) => (readers.includes(role) ? "●" : own.includes(role) ? SIGNS.OWN : "");
  return { title: description, cells: [type, ...roles.map(sign), scope ?? ""] };
}

function draw(id, heads, rows) {
  const table = document.getElementById(id);
  table.createTHead().insertRow().append(...heads.map((text) => cell("th", text)));
  const body = table.createTBody();
  for (const { title, cells } of rows) {
    const row = body.insertRow();
    row.title = title ?? "";
    row.append(cell("th", cells[0]), ...cells.slice(1).map((text) => cell("td", text)));
  }
}

function cell(kind, text) {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}
