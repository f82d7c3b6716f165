package cn.jiceng.wish;

import cn.jiceng.person.Person;
import cn.jiceng.person.PersonalSource;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishUpdateInput;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.jspecify.annotations.Nullable;

/** What is wished, and whose wish it is. */
@MappedSuperclass
public abstract class WishContent extends Aggregate implements PersonalSource {
    @Column(nullable = false, updatable = false)
    private int number;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private UUID personId; // under no name of the schema, so that no history shows whose wish it is

    @Column(nullable = false)
    @NotBlank
    @Size(max = 60)
    private String title;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 40)
    private String category;

    private byte @Nullable [] originalText;

    @Size(max = 2000)
    private @Nullable String publicText;

    @Column(nullable = false)
    @NotNull
    @PositiveOrZero
    private Long estimatedCost;

    @Column(nullable = false)
    @NotNull
    @Min(1)
    @Max(100)
    private Integer claimants;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected WishContent() {}

    WishContent(int number, Person beneficiary, WishDraftInput input, byte @Nullable [] originalText) {
        this.number = number;
        this.area = input.getArea();
        this.personId = beneficiary.getId();
        this.title = input.getTitle();
        this.category = input.getCategory();
        this.originalText = originalText;
        this.publicText = input.getPublicText();
        this.estimatedCost = input.getEstimatedCost();
        this.claimants = input.getClaimants();
    }

    void update(WishUpdateInput input) {
        title = input.hasTitle() ? input.getTitle() : title;
        category = input.hasCategory() ? input.getCategory() : category;
        publicText = input.hasPublicText() ? input.getPublicText() : publicText;
        estimatedCost = input.hasEstimatedCost() ? input.getEstimatedCost() : estimatedCost;
        claimants = input.hasClaimants() ? input.getClaimants() : claimants;
    }

    void say(byte @Nullable [] sealed) {
        originalText = sealed;
    }

    void show(String text) {
        publicText = text;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    /** Whether it is the wish of a person, such as the one who asks. */
    boolean isOf(@Nullable UUID person) {
        return personId.equals(person);
    }

    @Override
    public UUID getPersonId() {
        return personId;
    }

    @Override
    public byte @Nullable [] sealed(String field) {
        return originalText;
    }

    public int getNumber() {
        return number;
    }

    @Override
    public String getArea() {
        return area;
    }

    String title() {
        return title;
    }

    public String getCategory() {
        return category;
    }

    @Nullable
    String publicText() {
        return publicText;
    }

    /** In fen. */
    public Long getEstimatedCost() {
        return estimatedCost;
    }

    public Integer getClaimants() {
        return claimants;
    }
}
