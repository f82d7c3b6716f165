// Puts the page together.

import { draw } from "./editor.js";
import { readyQueries, variablesOf } from "./ready-queries.js";
import { start } from "./sign-in.js";

const menu = document.getElementById("ready-queries");
const main = document.querySelector("main");
const trouble = document.getElementById("trouble");
let running = 0;

try {
  await open();
} catch (failure) {
  trouble.textContent = failure.message;
  trouble.hidden = false;
}

async function open() {
  const queries = await readyQueries();
  const editor = await draw(document.getElementById("graphiql"), queries[0].text);
  let offered = [];
  let shown = null;
  const show = async (entry) => {
    shown = entry;
    mark(offered.indexOf(entry));
    const variables = await variablesOf(entry, queries);
    if (shown === entry) {
      await editor.show(entry.text, variables);
    }
  };
  const offer = (kind) => {
    offered = queries.filter(({ only }) => !only || only === kind);
    menu.replaceChildren(...offered.map((entry) => item(entry, () => busy(show(entry)))));
    mark(offered.indexOf(shown));
  };
  await start((kind) => {
    offer(kind);
    editor.clearAnswer();
    // what somebody has written is left alone
    return offered.includes(shown) && editor.shows(shown.text) ? busy(show(shown)) : undefined;
  });
}

async function busy(work) {
  running += 1;
  main.setAttribute("aria-busy", "true");
  try {
    await work;
  } finally {
    running -= 1;
    main.setAttribute("aria-busy", String(running > 0));
  }
}

function item({ title, english }, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  const small = document.createElement("span");
  small.lang = "en";
  small.textContent = english;
  button.append(title, small);
  button.addEventListener("click", onClick);
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

function mark(index) {
  [...menu.querySelectorAll("button")].forEach((button, at) =>
    at === index ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current"),
  );
}
