/**
 * What every type of the schema shares: opaque ids, moments, the fields of connections, and the one transaction of a query.
 * A feature gets it by naming its types alike.
 */
@NullMarked
package cn.jiceng.platform.graphql;

import org.jspecify.annotations.NullMarked;
