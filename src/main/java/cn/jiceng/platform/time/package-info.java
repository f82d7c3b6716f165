/** Time as the server sees it: one clock that tests can move. Days and months are those of Asia/Shanghai. */
@NullMarked
package cn.jiceng.platform.time;

import org.jspecify.annotations.NullMarked;
