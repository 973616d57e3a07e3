package io.kontuar.console.desk;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.SendingPermission;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that agents start, as far as the console decides over them. */
class CallDeskTest {
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void only_who_holds_a_conversation_calls_its_customer_and_not_after_a_stop() {
        try (RunningConsole console = RunningConsole.over(new World().withShop())) {
            World world = console.world;
            console.hire("irena", Role.AGENT, ORDERS);
            Browser irena = console.signedIn("irena");
            ConversationId mine = world.heldBy(IRENA, ORDERS, "+48601000077");
            ConversationId waiting = world.waiting(ORDERS, "+48601000078");
            assertThat(irena.post("/api/conversations/" + waiting.value() + "/calls", Map.of())
                            .text())
                    .contains("not yours");
            assertThat(irena.post("/api/conversations/" + mine.value() + "/calls", Map.of())
                            .text())
                    .contains("no gateway for voice");
            assertThat(world.shop.save(
                            new ChannelAccount(
                                    new ChannelAccountId("sms-call"),
                                    ChannelKind.SMS,
                                    "",
                                    "+48732100200",
                                    true,
                                    Map.of(),
                                    0),
                            Map.of()))
                    .isTrue();
            world.permissions.note(
                    new ChannelAccountId("sms-call"),
                    AddressId.of(Address.sms("+48601000077")),
                    SendingPermission.stopped(NOON));
            Answer refused = irena.post("/api/conversations/" + mine.value() + "/calls", Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("STOP");
        }
    }
}
