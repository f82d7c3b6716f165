package cn.jiceng.platform.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The objects that the running transaction deletes: they have left the session before their revision is written. */
record Departed(Map<UUID, Aggregate> objects) implements TransactionSynchronization {
    static void add(Aggregate object) {
        current().orElseGet(Departed::begin).objects.put(object.getId(), object);
    }

    static @Nullable Aggregate find(Object id) {
        return current().map(departed -> departed.objects.get(id)).orElse(null);
    }

    private static Optional<Departed> current() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Departed.class::isInstance)
                .map(Departed.class::cast)
                .findFirst();
    }

    private static Departed begin() {
        var departed = new Departed(new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(departed);
        return departed;
    }
}
