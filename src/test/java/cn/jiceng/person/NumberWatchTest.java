package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch finds what it is there for, and says so; what it found here is taken away again. */
@ServerTest
class NumberWatchTest {
    private static final String PHONE = "19900001111";

    @Autowired
    private TestClient client;

    @AfterEach
    void forgets() {
        NumberWatch.take();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"phone\":\"19900001111\"}', true",
        "'+86-19900001111', true",
        "'{\"phone\":\"199****1111\"}', false",
        "'29900001111', false",
        "'119900001111', false",
        "'121.19900001111', false",
        "'0190abcd-0000-7000-8000-19900001111f', false",
        "'990000190001010016', true",
        "'990000190001010017', false"
    })
    void numbersAreFoundWhereverTheyStand(String text, boolean found) {
        NumberWatch.look("a text", text, "");
        assertThat(NumberWatch.take().isEmpty()).isEqualTo(!found);
    }

    @Test
    void whatIsLoggedOrPrintedIsSeen() {
        LoggerFactory.getLogger(NumberWatchTest.class).error("the phone is {}", PHONE);
        System.out.println("the phone is " + PHONE);
        System.err.println("the phone is " + PHONE);
        assertThat(NumberWatch.take()).hasSize(3).allMatch(found -> found.startsWith(PHONE));
    }

    @Test
    void anAnswerIsSeenByTheServerAndByTheClientUnlessTheViewerMaySeeTheNumber() {
        var persons = new PersonClient(client);
        String admin = "yinchuan.community-admin";
        String id = persons.registered(admin, persons.area(admin), Map.of("phone", PHONE));
        assertThat(NumberWatch.take()).isEmpty();
        String query = "query($id: ID!) { person(id: $id) { phone } }";
        client.seeing(PHONE, admin, query, Map.of("id", id));
        assertThat(NumberWatch.take()).isEmpty();
        client.as(admin, query, Map.of("id", id));
        assertThat(NumberWatch.take()).hasSize(2).allMatch(found -> found.startsWith(PHONE));
    }

    @Test
    void whatWasFoundFailsTheClass() {
        NumberWatch.look("a text", PHONE, "");
        assertThatThrownBy(NumberWatch::requireNoneFound).isInstanceOf(AssertionError.class);
        assertThat(NumberWatch.take()).isEqualTo(List.of());
    }
}
