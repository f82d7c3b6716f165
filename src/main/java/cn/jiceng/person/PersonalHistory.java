package cn.jiceng.person;

import cn.jiceng.platform.loader.SealedValues;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Viewer;
import cn.jiceng.vault.SealingKey;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the personal values of changes as the viewer sees those of the present, and {@code ERASED} once they were erased. */
@Component
class PersonalHistory implements SealedValues {
    private final PersonKeys keys;
    private final Masking masking;

    PersonalHistory(PersonKeys keys, Masking masking) {
        this.keys = keys;
        this.masking = masking;
    }

    @Override
    public List<Reader> readers(Session session, List<? extends Aggregate> objects) {
        List<PersonalSource> sources = objects.stream()
                .filter(PersonalSource.class::isInstance)
                .map(PersonalSource.class::cast)
                .toList();
        if (sources.size() < objects.size()) { // all are of one type
            throw new IllegalArgumentException("nobody knows whose values are sealed there");
        }
        List<@Nullable SealingKey> found = keys.read(
                session, sources.stream().map(PersonalSource::getPersonId).toList());
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            readers.add(new Shown(Viewer.require(), sources.get(i), found.get(i), masking));
        }
        return readers;
    }

    /** @param source the object as it is now: who lies where decides, not who lay there */
    private record Shown(
            Viewer viewer, PersonalSource source, @Nullable SealingKey key, Masking masking) implements Reader {
        @Override
        public @Nullable Object read(GraphQLFieldDefinition field, byte[] sealed) {
            if (key == null) {
                return Masking.ERASED;
            }
            var value = new PersonalValue(field.getName(), kind(field));
            String shown = masking.shown(viewer, source, value, sealed, key);
            return GraphQLTypeUtil.unwrapAll(field.getType()) == Scalars.GraphQLBoolean && shown != null
                    ? Boolean.valueOf(shown)
                    : shown;
        }

        @Override
        public boolean isInFull(GraphQLFieldDefinition field) {
            return key != null && masking.sight(viewer, source, kind(field), key) == Sight.FULL;
        }

        private static PersonalKind kind(GraphQLFieldDefinition field) {
            GraphQLAppliedDirective personal = field.getAppliedDirective(PersonalFields.DIRECTIVE);
            return PersonalKind.valueOf(
                    String.valueOf(personal.getArgument(PersonalFields.KIND).<Object>getValue()));
        }
    }
}
