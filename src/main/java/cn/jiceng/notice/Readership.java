package cn.jiceng.notice;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.loader.ListArguments.Order;
import cn.jiceng.platform.loader.Selection;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * As whom a viewer reads notices: as a subject, a person, of a unit, of a company, and by each role in its areas.
 *
 * @param reader the subject, for which is kept what was read
 * @param own keys of addressees that are this reader alone
 * @param around beginnings of the keys of addressees that are all holders of a role
 */
record Readership(String reader, List<String> own, List<String> around) {
    /** What is not read: behind what was read as a whole, and not read by itself. */
    private static final String UNREAD = """
            (e.number > coalesce((select r.readUpTo from NoticeReader r where r.reader = :reader), 0L)
            and not exists (select 1 from NoticeRead x where x.key.reader = :reader and x.key.noticeId = e.id))""";

    private static final List<Order> NEWEST_FIRST = List.of(new Order("NUMBER", true));

    static Readership of(Viewer viewer) {
        Identity self = viewer.self();
        List<String> own = Stream.of(
                        Stream.of(Addressee.subject(viewer.subject())),
                        Stream.ofNullable(self.person()).map(Addressee::person),
                        Stream.ofNullable(self.unit()).map(Addressee::unit),
                        Stream.ofNullable(self.company()).map(Addressee::company))
                .flatMap(Function.identity())
                .map(Addressee::key)
                .toList();
        List<String> around = new ArrayList<>();
        for (Role role : viewer.roles()) {
            viewer.areas()
                    .forEach(area -> around.add(Addressee.holders(role, area).key()));
        }
        return new Readership(viewer.subject(), own, List.copyOf(around));
    }

    /** All notices of this reader. */
    Selection all() {
        Selection told = Selection.beginning("addressee", around);
        Map<String, Object> parameters = new HashMap<>(told.parameters());
        parameters.put("own", own.toArray(String[]::new));
        String predicate = "(among(:own, e.addressee) or %s)".formatted(told.predicate());
        return new Selection("notices of " + reader + around, predicate, parameters, NEWEST_FIRST);
    }

    /** Those of them that are read, or those that are not. */
    Selection all(boolean unread) {
        return all().and(unread ? UNREAD : "not " + UNREAD, Map.of("reader", reader));
    }
}
