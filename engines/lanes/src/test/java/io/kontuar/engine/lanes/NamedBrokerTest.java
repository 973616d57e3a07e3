package io.kontuar.engine.lanes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Lane;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.LanesContract;
import io.kontuar.lane.Step;
import jakarta.jms.Message;
import java.util.List;
import java.util.Objects;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on the broker that {@code KONTUAR_TEST_BROKER_URL} names, with {@code KONTUAR_TEST_BROKER_USER} and {@code
 * KONTUAR_TEST_BROKER_PASSWORD} where it asks who we are. Nothing may wait in our lanes there; each test leaves it so.
 */
@EnabledIfEnvironmentVariable(named = "KONTUAR_TEST_BROKER_URL", matches = ".+")
class NamedBrokerTest implements LanesContract {
    private static final List<String> QUEUES =
            List.of(FIRST.name(), SECOND.name(), UNWRITABLE.name(), ParkedLetters.QUEUE);

    private ArtemisLanes lanes;

    private static ArtemisLanes connected() {
        return ArtemisLanes.remote(url(), login(), new Documents(), Fast.settings());
    }

    private static String url() {
        return Objects.requireNonNull(System.getenv("KONTUAR_TEST_BROKER_URL"));
    }

    private static @Nullable BrokerLogin login() {
        String user = System.getenv("KONTUAR_TEST_BROKER_USER");
        String password = System.getenv("KONTUAR_TEST_BROKER_PASSWORD");
        return user == null || password == null ? null : new BrokerLogin(user, new Secret(password));
    }

    @BeforeAll
    static void refuseWhatIsNotEmpty() {
        try (ArtemisLanes looking = connected()) {
            refuseWhatIsNotEmpty(looking);
        }
    }

    private static void refuseWhatIsNotEmpty(ArtemisLanes lanes) {
        for (String queue : QUEUES) {
            long waiting = queue.equals(ParkedLetters.QUEUE)
                    ? lanes.deadLetters().count()
                    : lanes.waiting(new Lane<>(queue, Step.class));
            if (waiting > 0) {
                throw new IllegalStateException(
                        "KONTUAR_TEST_BROKER_URL: expected a broker on which nothing waits, but '" + queue + "' has "
                                + waiting + " messages");
            }
        }
    }

    @BeforeEach
    void open() {
        lanes = connected();
    }

    @AfterEach
    void leaveItEmpty() throws Exception {
        lanes.close();
        try (Connections connections = new Connections(url(), login(), Fast.settings());
                ControlLine control = new ControlLine(connections.open())) {
            for (String queue : QUEUES) {
                Message request = control.question();
                JMSManagementHelper.putOperationInvocation(request, ResourceNames.QUEUE + queue, "removeAllMessages");
                Object unused = control.ask(request, Fast.settings().callTimeout());
            }
        }
    }

    @Override
    public Lanes lanes() {
        return lanes;
    }

    @Override
    public DeadLetters deadLetters() {
        return lanes.deadLetters();
    }

    @Override
    public int mostTriesInASecond() {
        return 30;
    }

    @Test
    void a_broker_for_tests_on_which_something_waits_is_refused() {
        send(FIRST, "a", 0);
        assertThatThrownBy(() -> refuseWhatIsNotEmpty(lanes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'first' has 1");
    }
}
