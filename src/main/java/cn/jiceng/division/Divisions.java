package cn.jiceng.division;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The divisions of the current tenant, as writers see them. */
public interface Divisions extends ListCrudRepository<Division, UUID> {
    Optional<Division> findByCode(String code);

    List<Division> findByKindAndValidToIsNullOrderByCode(DivisionKind kind);

    /**
     * The division that something new is to lie in.
     *
     * @throws Refusal VALIDATION_FAILED where there is none with the code, or it has ended
     */
    default Division requireOpen(String code) {
        return findByCode(code)
                .filter(Division::isOpen)
                .orElseThrow(() -> Refusal.of(CommonRefusal.VALIDATION_FAILED, "division.unknown", code)
                        .at("input", "area"));
    }
}
