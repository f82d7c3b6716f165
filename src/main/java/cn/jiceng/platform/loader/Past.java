package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an audited object once was. */
@Component
public class Past {
    private final Reading reading;

    Past(Reading reading) {
        this.reading = reading;
    }

    /** The object as it was in one of its versions, null where that was never recorded. */
    public @Nullable Aggregate version(Aggregate object, int version) {
        Attributes attributes = reading.attributes(object.getClass());
        List<String> names = attributes.names();
        String selected = names.stream().map(Attributes::auditPath).collect(Collectors.joining(", "));
        Object[] values = reading.session()
                .createSelectionQuery(
                        "select %s from %s e where e.originalId.id = :id and e.version = :version"
                                .formatted(selected, attributes.auditEntity()),
                        Object[].class)
                .setParameter("id", object.getId())
                .setParameter("version", version)
                .getSingleResultOrNull();
        return values == null ? null : (Aggregate) attributes.make(names, values);
    }
}
