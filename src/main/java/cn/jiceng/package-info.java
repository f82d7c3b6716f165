/** Jiceng 基层: the GraphQL server on which cities run grassroots governance. Every module is a package below. */
@NullMarked
package cn.jiceng;

import org.jspecify.annotations.NullMarked;
