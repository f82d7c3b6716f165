package cn.jiceng.division;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.DivisionMergeInput;
import cn.jicengschema.types.DivisionPartInput;
import cn.jicengschema.types.DivisionSplitInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What can be done to divisions, such as the re-sizing of communities (社区规模调整): Dongcheng made 168 of 177. */
@Service
class DivisionService {
    private static final int MOST_OTHERS = 50;
    private static final int MOST_PARTS = 20;

    private final Divisions divisions;
    private final NewDivisions founding;
    private final Replacing replacing;
    private final Sharing sharing;

    DivisionService(Divisions divisions, NewDivisions founding, Replacing replacing, Sharing sharing) {
        this.divisions = divisions;
        this.founding = founding;
        this.replacing = replacing;
        this.sharing = sharing;
    }

    Division rename(Division division, String name) {
        Guard.require(DivisionAction.RENAME, division);
        division.rename(name);
        return division;
    }

    /** Returns what the divisions became. */
    Division merge(Division division, DivisionMergeInput input) {
        Guard.require(DivisionAction.MERGE, division);
        List<String> codes = input.getWithCodes().stream().distinct().sorted().toList();
        requireCount(codes.size(), 1, MOST_OTHERS, "division.mergeWith", "withCodes");
        List<Division> merged = new ArrayList<>(List.of(division));
        codes.forEach(code -> merged.add(mergeable(division, code)));
        Instant now = Act.require().at();
        Division into = into(merged, input, now);
        merged.remove(into);
        replacing.replace(merged, List.of(into), Map.of(), now);
        return into;
    }

    private Division mergeable(Division division, String code) {
        Division other = divisions.hold(code).orElseThrow(() -> refused("division.unknown", "withCodes", code));
        Guard.require(DivisionAction.MERGE, other);
        if (other.equals(division)) {
            throw refused("division.mergeIntoItself", "withCodes");
        }
        if (!other.isBeside(division)) {
            throw refused("division.mergeAcross", "withCodes", code, division.getCode());
        }
        return other;
    }

    private Division into(List<Division> merged, DivisionMergeInput input, Instant now) {
        Optional<Division> kept = merged.stream()
                .filter(one -> one.getCode().equals(input.getIntoCode()))
                .findFirst();
        if (kept.isPresent()) {
            divisions.hold(input.getIntoCode());
            Optional.ofNullable(input.getName()).ifPresent(kept.get()::rename);
            return kept.get();
        }
        if (input.getName() == null) {
            throw refused("division.newWithoutName", "name", input.getIntoCode());
        }
        return founding.beside(merged.getFirst(), input.getIntoCode(), input.getName(), now, "input", "intoCode");
    }

    /** Returns the division that ended. */
    Division split(Division division, DivisionSplitInput input) {
        Guard.require(DivisionAction.SPLIT, division);
        List<DivisionPartInput> inputs = input.getParts();
        requireCount(inputs.size(), 2, MOST_PARTS, "division.splitInto", "parts");
        Map<String, Integer> shares = sharing.of(division, inputs);
        Instant now = Act.require().at();
        List<Division> parts = new ArrayList<>();
        for (DivisionPartInput part : inputs) {
            String place = String.valueOf(parts.size());
            parts.add(founding.beside(division, part.getCode(), part.getName(), now, "input", "parts", place, "code"));
        }
        Map<String, Division> elsewhere = new HashMap<>();
        shares.forEach((code, part) -> elsewhere.put(code, parts.get(part)));
        replacing.replace(List.of(division), parts, elsewhere, now);
        return division;
    }

    private static void requireCount(int count, int least, int most, String message, String field) {
        if (count < least || count > most) {
            throw refused(message, field, count);
        }
    }

    private static Refusal refused(String message, String field, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", field);
    }
}
