/**
 * GraphQL over HTTP: reads a request, lets the engine answer it, and writes the answer as the specification wants it.
 * The filters and error pages around it speak the same form.
 */
@NullMarked
package cn.jiceng.platform.http;

import org.jspecify.annotations.NullMarked;
