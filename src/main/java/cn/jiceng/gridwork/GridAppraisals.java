package cn.jiceng.gridwork;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The appraisals of those who work in grids, as writers see them. */
interface GridAppraisals extends Repository<GridAppraisal, UUID> {
    GridAppraisal save(GridAppraisal appraisal);
}
