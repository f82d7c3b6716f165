package cn.jiceng.statistics;

import cn.jiceng.activity.Period;
import cn.jiceng.policy.RegistrationPolicy;
import cn.jiceng.statistics.Around.Count;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dual registration around a division or a unit, as it stands on a day.
 *
 * @param key code of the division, id of the unit
 */
record RegistrationStatistics(Around around, Object key, LocalDate day, RegistrationPolicy policy) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final String SINCE_ACCEPTED = "x.acceptedOn <= :day and (x.endedOn is null or x.endedOn > :day)";
    private static final String SINCE_BEGUN = "x.startsOn <= :day and (x.endedOn is null or x.endedOn > :day)";
    private static final String ON_TIME = """
            count(distinct x.personId), count(distinct case when
                (exists (select 1 from CheckIn c where c.personId = x.personId and c.checkedInOn between :from and :to)
                    or exists (select 1 from ServiceRecord r where r.personId = x.personId and r.state = CONFIRMED
                        and r.servedOn between :from and :to))
                and coalesce((select sum(r.hours) from ServiceRecord r where r.personId = x.personId
                    and r.state = CONFIRMED and r.servedOn between :from and :to), 0) >= :least
                then x.personId end)""";

    /** Of pairings: how many, of how many units and communities. */
    Count pairings() {
        return new Count(
                "Pairing",
                "count(*), count(distinct x.unitId), count(distinct x.area)",
                SINCE_BEGUN,
                Map.of("day", day));
    }

    /** Of registrations of units: of how many units and communities. */
    Count units() {
        return new Count(
                "UnitRegistration",
                "count(distinct x.unitId), count(distinct x.area)",
                SINCE_ACCEPTED,
                Map.of("day", day));
    }

    /** Of registrations of members: of how many persons. */
    Count members() {
        return new Count("MemberRegistration", "count(distinct x.personId)", SINCE_ACCEPTED, Map.of("day", day));
    }

    Count checkIns(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Count("CheckIn", "count(*)", "x.checkedInOn between :from and :to", days(from, to));
    }

    Count hours(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Count(
                "ServiceRecord",
                "sum(x.hours)",
                "x.state = CONFIRMED and x.servedOn between :from and :to",
                days(from, to));
    }

    private static Map<String, Object> days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Map.of("from", from == null ? FIRST : from, "to", to == null ? LAST : to);
    }

    /** Of registered members: how many, and how many of them have served in the period as the policy asks. */
    Count onTime(Period served) {
        int least = policy.minHours() == null ? 0 : policy.minHours();
        return new Count(
                "MemberRegistration",
                ON_TIME,
                SINCE_ACCEPTED,
                Map.of("day", day, "from", served.from(), "to", served.to(), "least", least));
    }

    /** The period around the day, null where the policy sets none. */
    @Nullable
    Period period() {
        return policy.frequencyMonths() == null ? null : Period.around(day, policy.frequencyMonths());
    }

    public @Nullable LocalDate periodFrom() {
        Period period = period();
        return period == null ? null : period.from();
    }

    public @Nullable LocalDate periodTo() {
        Period period = period();
        return period == null ? null : period.to();
    }
}
