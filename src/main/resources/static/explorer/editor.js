// GraphiQL, and a way to put a query into it and run it.

import { ask } from "./graphql.js";

const { createElement } = window.React;
const { useEditorContext, useExecutionContext } = window.GraphiQL.React;

// GraphiQL keeps queries for the next visit. Headers that somebody typed may hold a secret, so they are left out.
const storage = {
  get length() {
    return localStorage.length;
  },
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, withoutHeaders(key, value)),
  removeItem: (key) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
};

function withoutHeaders(key, value) {
  if (!/:(queries|favorites|tabState)$/.test(key)) {
    return value;
  }
  return JSON.stringify(JSON.parse(value), (name, inner) => (name === "headers" ? undefined : inner));
}

/** Draws GraphiQL and returns its handle once its editors are there. */
export function draw(element, defaultQuery) {
  if (!storage.getItem("graphiql:theme")) {
    storage.setItem("graphiql:theme", "light");
  }
  return new Promise((ready) => {
    const handle = {};
    const Connector = () => {
      handle.editors = useEditorContext({ nonNull: true });
      handle.run = useExecutionContext({ nonNull: true }).run;
      const { queryEditor, variableEditor, responseEditor } = handle.editors;
      if (queryEditor && variableEditor && responseEditor) {
        ready(connected(handle));
      }
      return null;
    };
    window.ReactDOM.createRoot(element).render(
      createElement(window.GraphiQL, {
        fetcher: (parameters, options) => ask(parameters, options?.headers),
        storage,
        defaultQuery,
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: "variables",
        toolbar: { additionalContent: createElement(Connector) },
      }),
    );
  });
}

function connected(handle) {
  return {
    /** Whether this query is in the editor, untouched. */
    shows: (query) => handle.editors.queryEditor.getValue() === query,
    /** Puts a query in and runs it; done when its answer is there. */
    show(query, variables) {
      const { queryEditor, variableEditor } = handle.editors;
      queryEditor.setValue(query);
      queryEditor.operationName = null; // that of the query before, until GraphiQL reads the new one
      variableEditor.setValue(variables ? JSON.stringify(variables, null, 2) : "");
      return handle.run();
    },
    clearAnswer: () => handle.editors.responseEditor.setValue(""),
  };
}
