package cn.jiceng.servicepost;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That a registered member holds or held a service post (岗位认领). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class PostClaim extends Aggregate implements Governed, Belonging {
    /** Whether the post is still held. */
    enum Life {
        HELD,
        RELEASED
    }

    @Column(nullable = false, updatable = false)
    private UUID postId;

    @Column(nullable = false, updatable = false)
    private UUID registrationId;

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(updatable = false)
    private int place;

    @Column(nullable = false, updatable = false)
    private LocalDate claimedOn;

    private @Nullable LocalDate releasedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PostClaim() {}

    PostClaim(ServicePost post, MemberRegistration registration, LocalDate day) {
        this.postId = post.getId();
        this.registrationId = registration.getId();
        this.personId = registration.getPersonId();
        this.area = post.getArea();
        this.claimedOn = day;
    }

    /** Only one may hold a place of the post at a time. */
    void take(int freePlace) {
        place = freePlace;
    }

    void tell() {
        announce(new ServicePostClaimed(getId(), postId, registrationId));
    }

    void release(LocalDate day) {
        releasedOn = day;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    Life life() {
        return releasedOn == null ? Life.HELD : Life.RELEASED;
    }

    boolean isOf(@Nullable UUID person) {
        return personId.equals(person);
    }

    @Override
    public boolean belongsTo(Identity self) {
        return isOf(self.person());
    }

    public UUID getPostId() {
        return postId;
    }

    public UUID getRegistrationId() {
        return registrationId;
    }

    @Override
    public String getArea() {
        return area;
    }

    /** Which of the post's places it is, from 1. */
    public int getPlace() {
        return place;
    }

    public LocalDate getClaimedOn() {
        return claimedOn;
    }

    public @Nullable LocalDate getReleasedOn() {
        return releasedOn;
    }
}
