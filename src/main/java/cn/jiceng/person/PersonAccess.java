package cn.jiceng.person;

import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That somebody was shown a person's values in full for a reason (访问记录): which, and never the values. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class PersonAccess extends Aggregate implements Governed {
    private static final String SEPARATOR = ",";

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private String actor;

    @Column(updatable = false)
    private @Nullable String client;

    @Column(updatable = false)
    private @Nullable String requestId;

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private String fields;

    @Column(nullable = false, updatable = false)
    private String reason;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PersonAccess() {}

    PersonAccess(Person person, Collection<PersonalKind> fields, String reason) {
        Act act = Act.require();
        this.at = act.at();
        this.actor = act.actor();
        this.client = act.client();
        this.requestId = act.requestId();
        this.personId = person.getId();
        this.area = person.getArea();
        this.fields = fields.stream().map(Enum::name).collect(Collectors.joining(SEPARATOR));
        this.reason = reason;
    }

    public Instant getAt() {
        return at;
    }

    /** Who saw them: the subject of the token. */
    public String getActor() {
        return actor;
    }

    public @Nullable String getClient() {
        return client;
    }

    public @Nullable String getRequestId() {
        return requestId;
    }

    public UUID getPersonId() {
        return personId;
    }

    @Override
    public String getArea() {
        return area;
    }

    List<PersonalKind> kinds() {
        return Stream.of(fields.split(SEPARATOR)).map(PersonalKind::valueOf).toList();
    }

    public String getReason() {
        return reason;
    }
}
