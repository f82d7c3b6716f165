/**
 * How controllers read: objects by key and lists as connections, batched, filtered, ordered, paged and grouped.
 * A feature asks the {@code Loader} and writes no query for it.
 */
@NullMarked
package cn.jiceng.platform.loader;

import org.jspecify.annotations.NullMarked;
