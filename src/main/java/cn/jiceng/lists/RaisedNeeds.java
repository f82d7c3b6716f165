package cn.jiceng.lists;

import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes needs off the list that become wishes. */
@Service
public class RaisedNeeds {
    private final Days days;

    RaisedNeeds(Days days) {
        this.days = days;
    }

    /**
     * A wish takes the place of a need.
     *
     * @throws Refusal ILLEGAL_TRANSITION for a need that is not open
     */
    public void raise(Need need, UUID wish) {
        need.raise(wish, days.today());
    }
}
