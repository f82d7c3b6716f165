package cn.jiceng.platform.error;

import java.util.regex.Pattern;

/** Keeps phone and ID numbers out of what a client is told: messages quote what clients wrote, and end in their logs. */
public final class Discretion {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])");

    private Discretion() {}

    /** The message with stars in the place of what looks like one. */
    public static String of(String message) {
        return NUMBER.matcher(message).replaceAll("***");
    }
}
