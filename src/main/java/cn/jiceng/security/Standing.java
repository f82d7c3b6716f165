package cn.jiceng.security;

/** Where a viewer has to stand towards the area of an object. */
public enum Standing {
    /** The object lies in the viewer's area. */
    INSIDE {
        @Override
        boolean holds(String viewers, String objects) {
            return objects.startsWith(viewers);
        }
    },
    /** The object lies in the viewer's area, and the viewer stands above it: a superior decides, the root for itself. */
    ABOVE {
        @Override
        boolean holds(String viewers, String objects) {
            return objects.startsWith(viewers)
                    && (objects.length() > viewers.length() || viewers.length() <= LONGEST_ROOT);
        }
    },
    /** The object is the viewer's own, wherever it lies: no area makes it that. */
    OWN {
        @Override
        boolean holds(String viewers, String objects) {
            return false;
        }
    };

    /** Digits of the longest code that a tenant's root can have: a district. */
    private static final int LONGEST_ROOT = 6;

    abstract boolean holds(String viewers, String objects);
}
