package cn.jiceng.platform.event;

import java.util.List;
import java.util.UUID;

/**
 * That somebody should be told of something. A feature announces it, or an event of its own that is {@link Concerning}; who
 * tells the addressees, and how, no feature knows.
 *
 * @param kind a constant of the schema's enum {@code NoticeKind}, with its sentence in {@code messages.properties} under
 *     {@code notice.<kind>}
 * @param type the type of the object that it is about
 * @param id of the object
 * @param details what the sentence says of this case: codes, days and the names of what is governed, never a personal value
 */
public record Concern(String kind, String type, UUID id, List<String> details, List<Addressee> addressees)
        implements DomainEvent {
    /** As the record has it, with the constant itself. */
    public static Concern of(Enum<?> kind, String type, UUID id, List<String> details, Addressee... addressees) {
        return new Concern(kind.name(), type, id, details, List.of(addressees));
    }
}
