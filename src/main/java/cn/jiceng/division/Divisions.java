package cn.jiceng.division;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.tenantfile.DivisionLevel;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The divisions of the current tenant, as writers see them. */
public interface Divisions extends ListCrudRepository<Division, UUID> {
    Optional<Division> findByCode(String code);

    boolean existsByCode(String code);

    List<Division> findByParentIdAndValidToIsNullOrderByCode(UUID parent);

    /** The division with a code, which nobody else ends or renames until the transaction does. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select d from Division d where d.code = :code")
    Optional<Division> hold(String code);

    /** The same, for many at once. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select d from Division d where among(:codes, d.code) order by d.code")
    List<Division> hold(String[] codes);

    List<Division> findByKindAndValidToIsNullOrderByCode(DivisionKind kind);

    /**
     * The division that something new is to lie in. It stays open until that is stored, so that whoever ends it finds all
     * that lies in it.
     *
     * @throws Refusal VALIDATION_FAILED where there is none with the code, or it has ended
     */
    default Division requireOpen(String code) {
        return hold(code).filter(Division::isOpen).orElseThrow(() -> unknown(code));
    }

    /** The divisions in use among those with these codes, which stay open as {@link #requireOpen} says. */
    default Map<String, Division> holdOpen(Collection<String> codes) {
        return hold(codes.toArray(String[]::new)).stream()
                .filter(Division::isOpen)
                .collect(Collectors.toMap(Division::getCode, Function.identity()));
    }

    /** What {@link #requireOpen} refuses, where the division was looked for together with others. */
    static Refusal unknown(String code) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, "division.unknown", code)
                .at("input", "area");
    }

    /**
     * The community that something new is to lie in, as {@link #requireOpen}.
     *
     * @throws Refusal VALIDATION_FAILED also for a division that is no community
     */
    default Division requireOpenCommunity(String code) {
        Division division = requireOpen(code);
        if (division.getLevel() != DivisionLevel.COMMUNITY) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "division.noCommunity", code)
                    .at("input", "area");
        }
        return division;
    }
}
