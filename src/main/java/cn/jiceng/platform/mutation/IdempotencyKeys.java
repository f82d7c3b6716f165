package cn.jiceng.platform.mutation;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.loader.Past;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody did through a client under a key of their own for a day: doing it again gives the same object and changes nothing. The
 * key is written in the act's own transaction, so that there is no moment at which one is there without the other; an act
 * that was refused leaves none.
 */
@Component
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 255;
    private static final String VERSION = " version ";
    private static final TypeReference<List<RowAnswer<String>>> ROWS = new TypeReference<>() {};
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final EntityManager entities;
    private final Past past;
    private final Aggregates aggregates;
    private final MasterKey secret;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, Past past, Aggregates aggregates, MasterKey secret, Clock clock) {
        this.entities = entities;
        this.past = past;
        this.aggregates = aggregates;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * A key belongs to who acts, not to the client alone: the users of one portal know nothing of each other's keys.
     *
     * @param act by whom, and through which client
     */
    private record Key(Act act, String key) {
        static final String CONDITION = "client = :client and actor = :actor and key = :key";

        Query in(Query query) {
            return query.setParameter("client", Objects.requireNonNullElse(act.client(), ""))
                    .setParameter("actor", act.actor())
                    .setParameter("key", key);
        }
    }

    /** What {@code work} returns, or returned when it was done under the same key. */
    @Nullable
    Object once(DataFetchingEnvironment environment, Supplier<@Nullable Object> work) {
        String key = key(environment);
        if (key == null) {
            return work.get();
        }
        var kept = new Key(Act.require(), key);
        String request = fingerprint(environment);
        if (!isNew(kept, request)) {
            return repeated(kept, request);
        }
        Object result = work.get();
        entities.flush();
        kept.in(entities.createNativeQuery("update idempotency_key set answer = :answer where " + Key.CONDITION))
                .setParameter("answer", answer(result))
                .executeUpdate();
        return result;
    }

    private static @Nullable String key(DataFetchingEnvironment environment) {
        var directives = environment.getQueryDirectives().getImmediateAppliedDirective("idempotent");
        String key = directives.isEmpty()
                ? RequestHeaders.of(environment.getGraphQlContext()).idempotencyKey()
                : directives.getFirst().getArgument("key").getValue();
        if (key == null) {
            return null;
        }
        if (key.isBlank()) {
            throw new Problem(ErrorCode.BAD_REQUEST, "An idempotency key must not be blank.");
        }
        Limits.check("idempotencyKeyLength", LONGEST, key.length());
        return key;
    }

    /** Tells the same act with the same arguments from any other; keyed, because arguments may be personal. */
    private String fingerprint(DataFetchingEnvironment environment) {
        String act =
                environment.getField().getName() + SORTED.writeValueAsString(new TreeMap<>(environment.getArguments()));
        return HexFormat.of().formatHex(secret.derive("idempotency", act));
    }

    /** Whoever comes second waits here for the first, and then collides with it or finds its key. */
    private boolean isNew(Key key, String request) {
        return key.in(entities.createNativeQuery("""
                                insert into idempotency_key (client, actor, key, request, created_at)
                                values (:client, :actor, :key, :request, :now)
                                on conflict (client, actor, key) do update
                                    set request = excluded.request, answer = null, created_at = excluded.created_at
                                    where idempotency_key.created_at < :expired
                                """))
                        .setParameter("request", request)
                        .setParameter("now", clock.instant())
                        .setParameter("expired", clock.instant().minus(KEPT))
                        .executeUpdate()
                > 0;
    }

    private @Nullable Object repeated(Key key, String request) {
        var known = (Object[]) key.in(entities.createNativeQuery(
                        "select request, answer from idempotency_key where " + Key.CONDITION, Object[].class))
                .getSingleResult();
        if (!known[0].equals(request)) {
            throw Refusal.of(CommonRefusal.KEY_REUSED, "mutation.keyReused");
        }
        return known[1] == null ? null : answered((String) known[1]);
    }

    private static @Nullable String answer(@Nullable Object result) {
        if (result instanceof List<?> rows) {
            return SORTED.writeValueAsString(
                    rows.stream().map(row -> kept((RowAnswer<?>) row)).toList());
        }
        return result instanceof Aggregate object ? reference(object) : null;
    }

    private static RowAnswer<String> kept(RowAnswer<?> row) {
        return new RowAnswer<>(
                row.index(), row.object() instanceof Aggregate object ? reference(object) : null, row.userErrors());
    }

    private static String reference(Aggregate object) {
        return new NodeId(object.getClass().getSimpleName(), object.getId()) + VERSION + object.getVersion();
    }

    private @Nullable Object answered(String answer) {
        return answer.startsWith("[")
                ? SORTED.readValue(answer, ROWS).stream().map(this::answered).toList()
                : referred(answer);
    }

    private RowAnswer<?> answered(RowAnswer<String> row) {
        return new RowAnswer<>(row.index(), row.object() == null ? null : referred(row.object()), row.userErrors());
    }

    /** The object as it was after the act, whatever has become of it since. */
    private @Nullable Object referred(String reference) {
        int end = reference.indexOf(VERSION);
        Aggregate object = aggregates.find(NodeId.parse(reference.substring(0, end)));
        int version = Integer.parseInt(reference.substring(end + VERSION.length()));
        return object == null || object.getVersion() == version ? object : past.version(object, version);
    }
}
