/**
 * GraphQL over HTTP: the endpoint, its limits, and what every type of the schema shares (ids, cursors, connections, loader).
 * The endpoint reads, executes and writes a request on the thread that received it.
 */
@NullMarked
package cn.jiceng.platform.graphql;

import org.jspecify.annotations.NullMarked;
