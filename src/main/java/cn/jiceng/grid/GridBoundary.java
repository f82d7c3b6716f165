package cn.jiceng.grid;

import cn.jiceng.geometry.GeoJson;
import cn.jiceng.geometry.Outline;
import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/**
 * The bounds of a grid, with the box around them by which they are found. They never change: a grid that is redrawn gets
 * others. They stand apart from the grid because they are large, and lists of grids seldom ask for them.
 */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class GridBoundary extends Aggregate {
    @Column(nullable = false, updatable = false)
    private String geoJson;

    @Column(updatable = false)
    private double west;

    @Column(updatable = false)
    private double south;

    @Column(updatable = false)
    private double east;

    @Column(updatable = false)
    private double north;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridBoundary() {}

    /** @param outline what the GeoJSON means */
    GridBoundary(GeoJson geoJson, Outline outline) {
        this.geoJson = geoJson.toString();
        this.west = outline.west();
        this.south = outline.south();
        this.east = outline.east();
        this.north = outline.north();
    }

    GeoJson geoJson() {
        return GeoJson.parse(geoJson);
    }
}
