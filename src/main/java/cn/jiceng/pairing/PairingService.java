package cn.jiceng.pairing;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.PairingAgreeInput;
import cn.jicengschema.types.PairingEndInput;
import cn.jicengschema.types.PairingReviseInput;
import org.springframework.stereotype.Service;

/** What can be done to pairings. */
@Service
class PairingService {
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Days days;

    PairingService(Divisions divisions, Aggregates aggregates, Days days) {
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.days = days;
    }

    Pairing agree(PairingAgreeInput input) {
        Unit unit = aggregates.require(Unit.class, input.getUnitId());
        var pairing = new Pairing(unit, input, days.today());
        Guard.require(PairingAction.AGREE, pairing);
        divisions.requireOpenCommunity(input.getArea());
        aggregates.add(pairing).agree();
        return pairing;
    }

    Pairing revise(Pairing pairing, PairingReviseInput input) {
        Guard.require(PairingAction.REVISE, pairing);
        pairing.revise(input);
        return pairing;
    }

    Pairing end(Pairing pairing, PairingEndInput input) {
        Guard.require(PairingAction.END, pairing);
        pairing.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return pairing;
    }
}
