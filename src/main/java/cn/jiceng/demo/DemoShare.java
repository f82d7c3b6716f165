package cn.jiceng.demo;

import java.util.stream.IntStream;

/**
 * One of as many shares of a number as there are places: no two differ by more than one, and together they are the number.
 *
 * @param first how many lie in the places before
 * @param count how many lie in this one
 */
public record DemoShare(int first, int count) {
    /** @param place from 0 */
    public static DemoShare of(int total, int place, int places) {
        int first = upTo(total, place, places);
        return new DemoShare(first, upTo(total, place + 1, places) - first);
    }

    private static int upTo(int total, int place, int places) {
        return (int) ((long) total * place / places);
    }

    /** Their numbers in the city, from 0. */
    public IntStream numbers() {
        return IntStream.range(first, first + count);
    }
}
