package cn.jiceng.grid;

import cn.jiceng.platform.mutation.RefusalCode;

/** The refusals of grids alone. */
enum GridRefusal implements RefusalCode {
    /** It lacks what it needs to be at work. */
    GRID_NOT_READY
}
