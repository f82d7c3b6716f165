// The menu of ready queries: /queries/index.json says which there are, and for which kind of tenant only. A variable is a value, or it is taken
// { from: another query's answer, at: a path in its data }, so that every query runs in every city.

import { ask } from "./graphql.js";
import { request } from "./identity.js";

export async function readyQueries() {
  const list = await (await request("/queries/index.json")).json();
  return Promise.all(list.map(async (entry) => ({ ...entry, text: await text(entry.file) })));
}

async function text(file) {
  return (await request(`/queries/${file}.graphql`)).text();
}

/** The variables with which a ready query runs for whoever is signed in; null where the city has no such object. */
export async function variablesOf(entry, all) {
  if (!entry.variables) {
    return null;
  }
  const filled = Object.entries(entry.variables).map(async ([name, value]) => [name, await fill(value, all)]);
  return Object.fromEntries(await Promise.all(filled));
}

async function fill(value, all) {
  if (!value?.from) {
    return value;
  }
  const source = all.find((entry) => entry.file === value.from);
  const { data } = await ask({ query: source.text, variables: await variablesOf(source, all) });
  const found = value.at.split(".").reduce((inner, step) => inner?.[step], data) ?? null;
  return value.initials && found ? initials(found) : found;
}

function initials(pinyin) {
  return pinyin
    .split(" ")
    .map((syllable) => syllable[0])
    .join("");
}
