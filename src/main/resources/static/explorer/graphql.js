// One request to /graphql as whoever is signed in. Never throws: what goes wrong comes back as an error of GraphQL.

import { Trouble, headers, request } from "./identity.js";

const UNAUTHORIZED = 401;

export async function ask(parameters, extraHeaders = {}) {
  try {
    const first = await post(parameters, { ...extraHeaders, ...(await headers()) });
    const answer = first.status === UNAUTHORIZED ? await again(parameters, extraHeaders) : first;
    return await answer.json();
  } catch (failure) {
    const message = failure instanceof Trouble ? failure.message : "回答无法解读 The answer cannot be read.";
    return { errors: [{ message }] };
  }
}

// The server may have got new keys since the token was made.
async function again(parameters, extraHeaders) {
  return post(parameters, { ...extraHeaders, ...(await headers(true)) });
}

function post(parameters, allHeaders) {
  return request("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json;q=0.9",
      ...allHeaders,
    },
    body: JSON.stringify(parameters),
  });
}
