package cn.jiceng.demo;

import cn.jiceng.division.Division;
import cn.jiceng.division.DivisionKind;
import cn.jiceng.division.Divisions;
import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenancy.Fingerprint;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets features fill the cities of demo mode, community by community. */
@Component
public class DemoData {
    /** More cost less to begin and commit, but each query looks through all that the session holds. */
    private static final int OBJECTS_A_TRANSACTION = 150;

    private final DemoSettings settings;
    private final boolean demo;
    private final Divisions divisions;
    private final TransactionOperations transaction;

    DemoData(DemoSettings settings, DatabaseServer server, Divisions divisions, TransactionOperations transaction) {
        this.settings = settings;
        this.demo = server.demo();
        this.divisions = divisions;
        this.transaction = transaction;
    }

    /** What a feature puts into a community, in the transaction that it is called in. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Fills a community, unless it is filled already.
         *
         * @param community its index in the city
         * @return how many objects were stored
         */
        int fill(DemoCity city, int community);
    }

    /** For the opening step of a feature: changes with the scale and with the figures of the city. */
    public String fingerprint(Tenant tenant) {
        return isWanted(tenant)
                ? Fingerprint.of(settings.scale() + " " + new TreeMap<>(DemoFigure.of(tenant)).values())
                : "none";
    }

    /** Whether a tenant gets any. */
    public boolean isWanted(Tenant tenant) {
        return demo && settings.scale() > 0 && tenant.kind() == Tenant.Kind.CITY;
    }

    /** Fills the communities of a city. A higher scale adds to what is there, a lower one takes nothing away. */
    public String fill(Tenant tenant, Filling filling) {
        if (!isWanted(tenant)) {
            return "none";
        }
        DemoCity city = city(tenant);
        int stored = 0;
        for (int next = 0; next < city.communities().size(); ) {
            Batch batch = batch(city, next, filling);
            stored += batch.stored();
            next = batch.end();
        }
        return "%d objects in %d communities"
                .formatted(stored, city.communities().size());
    }

    private DemoCity city(Tenant tenant) {
        List<Division> urban = divisions.findByKindAndValidToIsNullOrderByCode(DivisionKind.COMMUNITY);
        int count = (int) Math.ceil(urban.size() * settings.scale());
        List<Division> chosen = IntStream.range(0, count)
                .mapToObj(place -> DemoShare.of(urban.size(), place, count).first())
                .map(urban::get)
                .toList();
        Map<String, Integer> totals = DemoFigure.of(tenant).values().stream()
                .collect(Collectors.toMap(DemoFigure::metric, figure -> figure.total(settings.scale(), count)));
        return new DemoCity(chosen, DemoCentre.of(tenant), totals);
    }

    private Batch batch(DemoCity city, int begin, Filling filling) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int stored = 0;
            int next = begin;
            while (next < city.communities().size() && stored < OBJECTS_A_TRANSACTION) {
                stored += filling.fill(city, next++);
            }
            return new Batch(next, stored);
        }));
    }

    private record Batch(int end, int stored) {}
}
