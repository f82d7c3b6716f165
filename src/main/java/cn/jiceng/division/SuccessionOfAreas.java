package cn.jiceng.division;

import cn.jiceng.security.AreaSuccession;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets those who acted in a division act in what it became. */
@Component
class SuccessionOfAreas implements AreaSuccession {
    private final DivisionSuccessions successions;
    private final TransactionOperations transaction;

    SuccessionOfAreas(DivisionSuccessions successions, TransactionOperations transaction) {
        this.successions = successions;
        this.transaction = transaction;
    }

    @Override
    public Set<String> successors(String area) {
        return Objects.requireNonNull(transaction.execute(status -> successions.findSuccessors(area)));
    }
}
