package cn.jiceng.person;

/** How much of a personal value a viewer sees. */
enum Sight {
    NONE,
    MASKED,
    FULL
}
