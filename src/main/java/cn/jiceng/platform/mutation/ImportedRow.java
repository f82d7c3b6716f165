package cn.jiceng.platform.mutation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of an import.
 *
 * @param index its place among the rows, from 0
 * @param object what it became, null where it was refused
 * @param errors why it was refused
 */
public record ImportedRow<T>(int index, @Nullable T object, List<UserError> errors) {
    public ImportedRow {
        errors = List.copyOf(errors);
    }
}
