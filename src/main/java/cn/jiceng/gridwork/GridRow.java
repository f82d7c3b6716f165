package cn.jiceng.gridwork;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Collate;

/** What belongs to a grid, and lies where the grid lies. */
@MappedSuperclass
public abstract class GridRow extends Aggregate implements Governed {
    @Column(nullable = false, updatable = false)
    private UUID gridId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridRow() {}

    GridRow(Workplace grid) {
        this.gridId = grid.getId();
        this.area = grid.getArea();
    }

    /** Where its grid has moved. */
    void follow(Workplace grid) {
        area = grid.getArea();
    }

    GridRow(GridRow sibling) {
        this.gridId = sibling.gridId;
        this.area = sibling.area;
    }

    /** Another grid's is not there for this one. */
    void requireOf(Workplace grid) {
        if (!gridId.equals(grid.getId())) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
    }

    public UUID getGridId() {
        return gridId;
    }

    @Override
    public String getArea() {
        return area;
    }
}
