package cn.jiceng.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.event.Concerning;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An event may be made only when it is stored, and brings along whom it concerns even then. */
class ConcerningEventTest {
    private static final Concern CONCERN =
            new Concern("DIVISION_REPLACED", "Division", new UUID(1, 2), List.of(), List.of(Addressee.subject("wang")));

    private record Left() implements Concerning {
        @Override
        public Concern concern() {
            return CONCERN;
        }
    }

    private static final class Thing extends Aggregate {
        private void leave() {
            announce(new Left());
            announce(Left::new);
        }
    }

    @Test
    void theConcernFollowsItsEvent() {
        var thing = new Thing();
        thing.leave();
        assertThat(thing.takeEvents()).containsExactly(new Left(), CONCERN, new Left(), CONCERN);
        assertThat(thing.takeEvents()).isEmpty();
    }
}
