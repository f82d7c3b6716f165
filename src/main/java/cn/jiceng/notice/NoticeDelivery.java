package cn.jiceng.notice;

import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.event.EventConsumer;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Makes a notice of each concern for each addressee, however many read it. */
@Component
class NoticeDelivery implements EventConsumer<Concern> {
    private final EntityManager entities;

    NoticeDelivery(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public Class<Concern> type() {
        return Concern.class;
    }

    @Override
    public void on(Concern concern) {
        concern.addressees().stream()
                .distinct()
                .map(addressee -> new Notice(concern, addressee))
                .forEach(entities::persist);
    }
}
