package cn.jiceng.activity;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Some months in a row, as a city's policy counts service and feedback by: half-years begin in January and in July.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * The period in which a day lies.
     *
     * @param months how long periods are, counted from the beginning of 2000
     */
    public static Period around(LocalDate day, int months) {
        int since = (day.getYear() - FIRST.getYear()) * MONTHS_OF_A_YEAR + day.getMonthValue() - 1;
        YearMonth begin = FIRST.plusMonths((long) Math.floorDiv(since, months) * months);
        return new Period(begin.atDay(1), begin.plusMonths(months - 1L).atEndOfMonth());
    }
}
