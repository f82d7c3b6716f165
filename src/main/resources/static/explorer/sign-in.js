// The form in the header: which city, and as whom.

import { Trouble, anonymous, request, signIn } from "./identity.js";

const ANONYMOUS = "";
const OTHER = "other";

const form = document.getElementById("sign-in");
const { city, role, client, secret } = form.elements;
const credentials = document.getElementById("credentials");
const state = document.getElementById("state");
let tenants = [];
let attempts = 0;

/** Fills the form, signs in as the page's address says (#panjin.auditor, #panjin), and tells of every change in what kind of tenant. */
export async function start(onChange) {
  tenants = await (await request("/explorer/tenants")).json();
  city.replaceChildren(...tenants.map(({ id, name }) => new Option(`${name} ${id}`, id)));
  choose(decodeURIComponent(location.hash.slice(1)));
  city.addEventListener("change", () => {
    offerRoles(role.selectedIndex);
    change(onChange);
  });
  role.addEventListener("change", () => change(onChange));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enter(() => signIn(client.value.trim(), secret.value), client.value.trim(), onChange);
  });
  await change(onChange);
}

function choose(identity) {
  const known = tenants.find(({ id }) => id === identity.split(".")[0]) ?? tenants.find(({ clients }) => clients.length);
  city.value = (known ?? tenants[0])?.id;
  offerRoles(0);
  if (identity === city.value || [...role.options].some(({ value }) => value === identity)) {
    role.value = identity === city.value ? ANONYMOUS : identity;
  }
}

function offerRoles(selected) {
  const clients = current().clients.map(({ id }) => new Option(id, id));
  role.replaceChildren(
    ...clients,
    new Option("匿名 anonymous", ANONYMOUS),
    new Option("其他客户端 other client …", OTHER),
  );
  role.selectedIndex = Math.max(0, Math.min(selected, role.options.length - 1));
}

function current() {
  return tenants.find(({ id }) => id === city.value) ?? { id: "", name: "", clients: [] };
}

async function change(onChange) {
  credentials.hidden = role.value !== OTHER;
  if (role.value === OTHER) {
    client.focus();
    return;
  }
  const chosen = current().clients.find(({ id }) => id === role.value);
  await (chosen
    ? enter(() => signIn(chosen.id, chosen.secret), chosen.id, onChange)
    : enter(() => anonymous(city.value), city.value, onChange));
}

async function enter(act, address, onChange) {
  const attempt = ++attempts;
  say("busy", "正在登录 signing in …");
  const failure = await outcome(act);
  if (attempt !== attempts) {
    return; // somebody else was chosen in the meantime
  }
  if (failure) {
    say("failed", failure instanceof Trouble ? failure.message : String(failure));
    onChange(current().kind);
    return;
  }
  secret.value = "";
  history.replaceState(null, "", `#${address}`);
  const tenant = tenants.find(({ id }) => id === address.split(".")[0]);
  say("in", `${tenant?.name ?? ""} · ${address.includes(".") ? address : "匿名 anonymous"}`);
  onChange(tenant?.kind);
}

async function outcome(act) {
  try {
    await act();
    return null;
  } catch (failure) {
    return failure;
  }
}

function say(kind, text) {
  state.dataset.kind = kind;
  state.textContent = text;
}
