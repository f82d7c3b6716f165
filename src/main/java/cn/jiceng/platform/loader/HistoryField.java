package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/** The field {@code history}, which every audited type has. */
@Component
public class HistoryField implements SelfDescribingDataFetcher<Object> {
    private final Reading reading;
    private final ObjectProvider<SealedValues> sealed;

    HistoryField(Reading reading, ObjectProvider<SealedValues> sealed) {
        this.reading = reading;
        this.sealed = sealed;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Aggregate object = environment.getSource();
        if (object == null) {
            return null;
        }
        var loader = new Loader(reading, environment);
        return new HistoryConnection(loader, reading, object, sealed.getIfAvailable(), environment);
    }

    @Override
    public String getDescription() {
        return "the history of every audited type";
    }

    @Override
    public ResolvableType getReturnType() {
        return ResolvableType.forClassWithGenerics(Connection.class, Change.class);
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return Map.of("first", ResolvableType.forClass(Integer.class), "after", ResolvableType.forClass(String.class));
    }
}
