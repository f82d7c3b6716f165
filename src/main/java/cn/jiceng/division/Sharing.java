package cn.jiceng.division;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jicengschema.types.DivisionPartInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which part of a division that is split takes over what. */
@Component
class Sharing {
    private final Divisions divisions;
    private final ObjectProvider<DivisionContents> contents;

    Sharing(Divisions divisions, ObjectProvider<DivisionContents> contents) {
        this.divisions = divisions;
        this.contents = contents;
    }

    /**
     * The codes that the parts name, with the number of the part that takes each.
     *
     * @throws Refusal VALIDATION_FAILED for a code that nothing in use in the division has, or that two parts name
     */
    Map<String, Integer> of(Division division, List<DivisionPartInput> parts) {
        Map<String, Integer> shares = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            for (String code : parts.get(part).getInsideCodes()) {
                if (shares.putIfAbsent(code, part) != null) {
                    throw refused("division.namedTwice", code, part);
                }
            }
        }
        Set<String> known = known(division, shares.keySet());
        shares.forEach((code, part) -> {
            if (!known.contains(code)) {
                throw refused("division.nothingInside", code, part);
            }
        });
        return shares;
    }

    private Set<String> known(Division division, Set<String> codes) {
        Set<String> known = new HashSet<>();
        if (!codes.isEmpty()) {
            divisions.findByParentIdAndValidToIsNullOrderByCode(division.getId()).stream()
                    .map(Division::getCode)
                    .forEach(known::add);
            contents.forEach(feature -> known.addAll(feature.known(division.getCode(), codes)));
        }
        return known;
    }

    private static Refusal refused(String message, String code, int part) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, code)
                .at("input", "parts", String.valueOf(part), "insideCodes");
    }
}
