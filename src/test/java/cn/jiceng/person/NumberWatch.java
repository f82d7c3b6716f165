package cn.jiceng.person;

import cn.jiceng.platform.discretion.PersonalNumbers;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches the whole test run: a mobile phone or an ID number with a right check digit in an answer or in the log fails the
 * class of tests during which it was found. An answer whose viewer may see a number in full says so by the header
 * {@link #SEEN}, with which the test asked. JUnit finds it by {@code META-INF/services}.
 */
public final class NumberWatch implements BeforeAllCallback, AfterAllCallback {
    /** Header of a request whose answer may hold these numbers. */
    public static final String SEEN = "X-Test-Seen";

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    /** Whoever logs to the console, asks for the stream each time. */
    private static final class Console {
        private static final boolean WATCHED = watch();

        private static boolean watch() {
            System.setOut(watched("the log", System.out));
            System.setErr(watched("the log of errors", System.err));
            return true;
        }

        private static PrintStream watched(String name, PrintStream stream) {
            return new PrintStream(new WatchedLines(stream, line -> look(name, line, "")), true, stream.charset());
        }
    }

    /**
     * Looks for numbers.
     *
     * @param allowed those that may stand there
     */
    public static void look(String where, CharSequence text, String allowed) {
        PersonalNumbers.in(text)
                .filter(number -> !allowed.contains(number))
                .forEach(number -> FOUND.add(number + " in " + where));
    }

    /** What was found since it was last asked for. */
    static List<String> take() {
        List<String> found = new ArrayList<>();
        for (String one = FOUND.poll(); one != null; one = FOUND.poll()) {
            found.add(one);
        }
        return found;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Console.WATCHED) {
            throw new IllegalStateException("the console is not watched");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireNoneFound();
    }

    static void requireNoneFound() {
        List<String> found = take();
        if (!found.isEmpty()) {
            throw new AssertionError("Numbers of persons came out: " + String.join("; ", found));
        }
    }
}
