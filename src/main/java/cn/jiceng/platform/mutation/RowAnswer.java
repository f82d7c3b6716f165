package cn.jiceng.platform.mutation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client reads of one row of an import.
 *
 * @param object null where the row was refused
 * @param userErrors as the schema's type UserError has them
 */
record RowAnswer<T>(int index, @Nullable T object, List<Map<String, Object>> userErrors) {}
