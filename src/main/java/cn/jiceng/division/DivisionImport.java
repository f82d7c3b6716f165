package cn.jiceng.division;

import cn.jiceng.tenancy.Fingerprint;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenancy.TenantSettings;
import cn.jiceng.tenantfile.DivisionRow;
import cn.jiceng.tenantfile.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads {@code divisions.csv}: adds what is new, renames what the file calls otherwise than before, and closes what is no
 * longer listed. A closed division keeps its code, because what happened in it still refers to it. What the city itself
 * merged, split or renamed since stands: a file that does not know of it yet neither reopens nor closes anything of it.
 * What it lists anew in a division that was replaced is left out, and said so: codes nest, so that it can only lie in the
 * successor under another code, which the file has to give.
 */
@Component
@Order(10)
class DivisionImport implements OpeningStep {
    private final Divisions divisions;
    private final DivisionSuccessions successions;
    private final TenantSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    DivisionImport(
            Divisions divisions,
            DivisionSuccessions successions,
            TenantSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.divisions = divisions;
        this.successions = successions;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "divisions";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return Fingerprint.of(settings.divisions(tenant).toString());
    }

    @Override
    public String run(Tenant tenant) {
        List<DivisionRow> rows = settings.divisions(tenant);
        List<String> leftOut = Objects.requireNonNull(transaction.execute(status -> bringUpToDate(rows)));
        String report = leftOut.isEmpty() ? "" : "; left out, to be listed in what took the place of their division: ";
        return rows.size() - leftOut.size() + " divisions" + report + String.join(", ", leftOut);
    }

    /** Returns what has no place. */
    private List<String> bringUpToDate(List<DivisionRow> rows) {
        Instant now = clock.instant();
        Map<String, Division> known = new HashMap<>();
        divisions.findAll().forEach(division -> known.put(division.getCode(), division));
        Set<UUID> replaced = successions.findReplaced();
        Set<String> listed = new HashSet<>();
        List<String> leftOut = new ArrayList<>();
        for (DivisionRow row : rows) {
            listed.add(row.code());
            Division division = known.get(row.code());
            if (division != null && replaced.contains(division.getId())) {
                continue;
            }
            if (!isOpen(division) && !row.equals(rows.getFirst()) && !isOpen(parent(row, known))) {
                leftOut.add(leftOut(row));
            } else if (division == null) {
                known.put(row.code(), divisions.save(create(row, known, now)));
            } else {
                update(division, row);
            }
        }
        known.values().stream()
                .filter(division -> division.isOpen() && division.isListed() && !listed.contains(division.getCode()))
                .forEach(division -> division.close(now));
        return leftOut;
    }

    /** Listed divisions are open by now, but for those that were replaced and what lies in them. */
    private static boolean isOpen(@Nullable Division division) {
        return division != null && division.isOpen();
    }

    private String leftOut(DivisionRow row) {
        Set<String> heirs = successions.findSuccessors(row.level().parentOf(row.code()));
        return row.code() + ' ' + row.name() + (heirs.isEmpty() ? "" : " (" + String.join(", ", heirs) + ')');
    }

    private static Division create(DivisionRow row, Map<String, Division> known, Instant now) {
        var division = new Division(row.code(), row.level(), row.name(), parent(row, known), now);
        division.listedAs(row.name());
        return division;
    }

    /** Rows come sorted, so the parent is known already; only the root has none. */
    private static @Nullable Division parent(DivisionRow row, Map<String, Division> known) {
        return known.get(row.level().parentOf(row.code()));
    }

    private static void update(Division division, DivisionRow row) {
        division.listedAs(row.name());
        if (!division.isOpen()) {
            division.reopen();
        }
    }
}
