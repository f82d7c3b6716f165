package cn.jiceng.platform.persistence;

/** What lies in an area: whoever may act there may act on it, and the audit log is read by it. */
public interface Governed {
    /** The code of the division that it lies in, the innermost one known. */
    String getArea();
}
