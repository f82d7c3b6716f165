package cn.jiceng.servicepost;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jicengschema.types.ServicePostCreateInput;
import cn.jicengschema.types.ServicePostState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A post that a community offers to its registered members (服务岗位). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class ServicePost extends Aggregate implements Governed {
    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 60)
    private String name;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 40)
    private String programme;

    @Column(updatable = false)
    @Size(max = 500)
    private @Nullable String duties;

    @Column(updatable = false)
    @Min(1)
    @Max(1000)
    private int places;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ServicePostState state = ServicePostState.OPEN;

    private @Nullable LocalDate closedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected ServicePost() {}

    ServicePost(ServicePostCreateInput input) {
        this.area = input.getArea();
        this.name = input.getName();
        this.programme = input.getProgramme();
        this.duties = input.getDuties();
        this.places = input.getPlaces();
    }

    void close(LocalDate day) {
        state = ServicePostState.CLOSED;
        closedOn = day;
        announce(new ServicePostClosed(getId(), area));
    }

    /**
     * One of its places that is free, by chance, so that members who claim it at once seldom want the same.
     *
     * @param taken the places that are held now
     * @throws Refusal ILLEGAL_TRANSITION for a closed post, CONFLICT where all are taken
     */
    int freePlace(Set<Integer> taken) {
        if (state != ServicePostState.OPEN) {
            throw Refusal.of(CommonRefusal.ILLEGAL_TRANSITION, "servicePost.closed", state);
        }
        int[] free = IntStream.rangeClosed(1, places)
                .filter(place -> !taken.contains(place))
                .toArray();
        if (free.length == 0) {
            throw Refusal.of(CommonRefusal.CONFLICT, "servicePost.full", places);
        }
        return free[ThreadLocalRandom.current().nextInt(free.length)];
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    @Override
    public String getArea() {
        return area;
    }

    public String getName() {
        return name;
    }

    public String getProgramme() {
        return programme;
    }

    public @Nullable String getDuties() {
        return duties;
    }

    public int getPlaces() {
        return places;
    }

    public ServicePostState getState() {
        return state;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }
}
