/**
 * Where the server's database comes from: the PostgreSQL that the operator names, or in demo mode an embedded one.
 * It also holds the master key, from which every stored secret of the server is derived.
 */
@NullMarked
package cn.jiceng.platform.database;

import org.jspecify.annotations.NullMarked;
