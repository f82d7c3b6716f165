/** What the tests of all modules share: the running server and a client that talks to it. */
@NullMarked
package cn.jiceng;

import org.jspecify.annotations.NullMarked;
