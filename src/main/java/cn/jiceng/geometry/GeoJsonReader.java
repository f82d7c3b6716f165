package cn.jiceng.geometry;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads one GeoJSON geometry, counting its positions on the way. */
final class GeoJsonReader {
    static final int MOST_POSITIONS = 2_000;
    private static final int FEWEST_OF_A_RING = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final String[] field;
    private int positions;

    /** @param field path of the argument that holds the geometry, for refusals */
    GeoJsonReader(String... field) {
        this.field = field.clone();
    }

    Geometry read(JsonNode json) {
        JsonNode coordinates = json.path("coordinates");
        Geometry geometry =
                switch (json.path("type").asString("")) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" ->
                        GEOMETRIES.createMultiPolygon(
                                parts(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
                    default -> throw refused("geometry.type");
                };
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw refused("geometry.crossesItself", at(error.getCoordinate()));
        }
        return geometry;
    }

    private Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = parts(coordinates).stream().map(this::ring).toList();
        return GEOMETRIES.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode coordinates) {
        List<JsonNode> found = parts(coordinates);
        positions += found.size();
        if (positions > MOST_POSITIONS) {
            throw refused("geometry.tooManyPositions", MOST_POSITIONS);
        }
        if (found.size() < FEWEST_OF_A_RING) {
            throw refused("geometry.tooFewPositions", FEWEST_OF_A_RING);
        }
        Coordinate[] ring = found.stream().map(this::position).toArray(Coordinate[]::new);
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw refused("geometry.openRing", at(ring[0]));
        }
        return GEOMETRIES.createLinearRing(ring);
    }

    private Coordinate position(JsonNode numbers) {
        if (!numbers.isArray()
                || numbers.size() != 2
                || !numbers.get(0).isNumber()
                || !numbers.get(1).isNumber()) {
            throw refused("geometry.position");
        }
        var position = new Coordinate(
                numbers.get(0).asDouble(Double.MAX_VALUE), numbers.get(1).asDouble(Double.MAX_VALUE));
        if (Math.abs(position.x) > 180 || Math.abs(position.y) > 90) {
            throw refused("geometry.outsideOfTheWorld", at(position));
        }
        return position;
    }

    /** The items of an array that has some. */
    private List<JsonNode> parts(JsonNode array) {
        List<JsonNode> parts = new ArrayList<>();
        array.values().forEach(parts::add);
        if (!array.isArray() || parts.isEmpty()) {
            throw refused("geometry.coordinates");
        }
        return parts;
    }

    private static String at(Coordinate position) {
        return "[" + position.x + ", " + position.y + "]";
    }

    private Refusal refused(String message, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at(field);
    }
}
