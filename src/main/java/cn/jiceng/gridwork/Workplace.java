package cn.jiceng.gridwork;

import cn.jiceng.platform.persistence.Governed;
import java.util.UUID;

/** A grid as those see it who work in it. */
public interface Workplace extends Governed {
    UUID getId();
}
