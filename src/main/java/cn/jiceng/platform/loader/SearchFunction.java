package cn.jiceng.platform.loader;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL {@code found_by(query, name, pinyin)}, which uses the index on {@code search_keys(name, pinyin)}, and
 * {@code among(array, attribute)}: the same statement for any number of values, where {@code in} is another one for each
 * number. Hibernate takes a parameter in the last place for a list of them and translates the query again at each call, so
 * it stands first.
 */
public class SearchFunction implements FunctionContributor {
    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var registry = functions.getFunctionRegistry();
        var bool = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        registry.registerPattern("among", "(?2 = any(?1))", bool);
        registry.registerPattern("found_by", "(search_keys(?2, ?3) @@ cast(?1 as tsquery))", bool);
    }
}
