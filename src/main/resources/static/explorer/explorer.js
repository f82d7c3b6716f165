// Puts the page together.

import { draw } from "./editor.js";
import { readyQueries, variablesOf } from "./ready-queries.js";
import { start } from "./sign-in.js";

const menu = document.getElementById("ready-queries");
const trouble = document.getElementById("trouble");

try {
  await open();
} catch (failure) {
  trouble.textContent = `${failure.message} `;
  trouble.hidden = false;
}

async function open() {
  const queries = await readyQueries();
  const editor = await draw(document.getElementById("graphiql"), queries[0].text);
  let shown = null;
  const show = async (entry) => {
    shown = entry;
    mark(queries.indexOf(entry));
    const variables = await variablesOf(entry, queries);
    if (shown === entry) {
      editor.show(entry.text, variables);
    }
  };
  menu.replaceChildren(...queries.map((entry) => item(entry, () => show(entry))));
  await start(() => {
    editor.clearAnswer();
    // what somebody has written is left alone
    return shown && editor.shows(shown.text) ? show(shown) : undefined;
  });
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
