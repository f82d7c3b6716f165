package cn.jiceng.platform.loader;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL {@code found_by(name, pinyin, query)}, which uses the index on {@code search_keys(name, pinyin)}, and
 * {@code is_any(attribute, array)}: the same statement for any number of values, where {@code in} is another one for each
 * number and is translated again for each call.
 */
public class SearchFunction implements FunctionContributor {
    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var registry = functions.getFunctionRegistry();
        var bool = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        registry.registerPattern("is_any", "(?1 = any(?2))", bool);
        registry.registerPattern("found_by", "(search_keys(?1, ?2) @@ cast(?3 as tsquery))", bool);
    }
}
