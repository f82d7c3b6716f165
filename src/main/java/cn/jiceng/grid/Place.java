package cn.jiceng.grid;

import cn.jiceng.geometry.GeoJson;
import cn.jiceng.geometry.Outline;
import cn.jiceng.platform.loader.Loader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A place on the map, in WGS 84 degrees, and the grid that it lies in. */
record Place(double longitude, double latitude) {
    /** An index finds the few boxes that the place lies in, in the order of codes; the outlines decide. */
    static final String AROUND = """
            select g.id, b.geo_json
            from grid_boundary b join grid g on g.boundary_id = b.id
            where box(point(b.west, b.south), point(b.east, b.north)) @> box(point(:x, :y), point(:x, :y))
                and g.state in ('ACTIVE', 'ADJUSTING')
            order by g.code""";

    CompletableFuture<@Nullable Grid> grid(Loader loader) {
        return loader.<Place, @Nullable Grid>batch("gridAt", this, Place::grids);
    }

    private static List<@Nullable Grid> grids(Session session, List<Place> places) {
        return places.stream().<@Nullable Grid>map(place -> place.grid(session)).toList();
    }

    private @Nullable Grid grid(Session session) {
        return session
                .createNativeQuery(AROUND, Object[].class)
                .setParameter("x", longitude)
                .setParameter("y", latitude)
                .getResultList()
                .stream()
                .filter(row -> Outline.of(GeoJson.parse((String) row[1])).contains(longitude, latitude))
                .findFirst()
                .map(row -> session.find(Grid.class, (UUID) row[0]))
                .orElse(null);
    }
}
