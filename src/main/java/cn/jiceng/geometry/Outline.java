package cn.jiceng.geometry;

import cn.jiceng.platform.mutation.Refusal;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** An area on the map, with holes and in several parts where it has them, in WGS 84 degrees. */
public final class Outline {
    private final Geometry geometry;
    private final Envelope bounds;

    Outline(Geometry geometry) {
        this.geometry = geometry;
        this.bounds = geometry.getEnvelopeInternal();
    }

    /**
     * Reads a Polygon or MultiPolygon as RFC 7946 has it.
     *
     * @param field path of the argument that holds it
     * @throws Refusal VALIDATION_FAILED for any other object, open rings, positions outside of the world, too many of them,
     *     and bounds that cross themselves
     */
    public static Outline of(GeoJson geoJson, String... field) {
        return new Outline(new GeoJsonReader(field).read(geoJson.json()));
    }

    /** Whether a place lies inside or on the bounds. */
    public boolean contains(double longitude, double latitude) {
        return SimplePointInAreaLocator.locate(new Coordinate(longitude, latitude), geometry) != Location.EXTERIOR;
    }

    public double west() {
        return bounds.getMinX();
    }

    public double south() {
        return bounds.getMinY();
    }

    public double east() {
        return bounds.getMaxX();
    }

    public double north() {
        return bounds.getMaxY();
    }
}
