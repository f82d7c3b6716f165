package cn.jiceng.person;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves persons to what their division was merged or split into; nobody says which of them lives in which part. */
@Component
class PersonRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Persons persons;

    PersonRecoding(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String name() {
        return "person-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Person> next = persons.findTop50ByAreaInOrderByArea(event.ended());
        next.forEach(person -> person.moveTo(event.successorOf(person.getArea())));
        return !next.isEmpty();
    }
}
