package io.kontuar.console.desk;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.MemoryAttachments;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LetterTest {
    private static final StaffId IRENA = new StaffId("s-irena");

    private static RunningConsole console;
    private static World world;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        console.hire("irena", Role.AGENT, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_mail_is_shown_on_a_page_that_may_run_nothing_and_loads_pictures_only_when_asked() {
        Browser irena = console.signedIn("irena");
        ConversationId id = world.heldBy(IRENA, ORDERS, "+48601000016");
        byte[] page = "<p>Words</p><details class=\"kontuar-trimmed\"><summary></summary>Old</details>"
                .getBytes(StandardCharsets.UTF_8);
        AttachmentId kept = MemoryAttachments.idOf(page);
        stored(page);
        AttachmentRef ref = new AttachmentRef(kept, "mail.html", "text/html", page.length);
        world.writes(
                id,
                new MessageContent.Media(
                        List.of(ref),
                        "Words",
                        new Letter(
                                "Paragon",
                                new Correspondent("Ewa", "ewa@klient.test"),
                                List.of(new Correspondent(null, "pomoc@kram.test")),
                                List.of(new Correspondent("Jan", "jan@klient.test")),
                                new Letter.Sheet(kept, kept, List.of(), true))));
        JsonNode entry = irena.get("/api/conversations/" + id.value() + "/messages")
                .json()
                .at("/messages/0");
        assertThat(entry.at("/content/attachments").size()).isZero();
        assertThat(entry.at("/content/letter/subject").asString()).isEqualTo("Paragon");
        assertThat(entry.at("/content/letter/cc/0/address").asString()).isEqualTo("jan@klient.test");
        assertThat(entry.at("/content/letter/remoteImages").asBoolean()).isTrue();

        String letter = "/api/conversations/" + id.value() + "/letters/"
                + entry.path("id").asString();
        Answer blocked = irena.get(letter);
        assertThat(blocked.header("Content-Type")).startsWith("text/html");
        assertThat(blocked.header("Content-Security-Policy"))
                .isEqualTo("sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                        + " img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        assertThat(blocked.text()).contains("<p>Words</p>", "<summary>Pokaż ukrytą treść</summary>");
        assertThat(irena.get(letter + "?images=shown").header("Content-Security-Policy"))
                .contains("img-src 'self' https: http:;");
        ConversationId other = world.heldBy(IRENA, ORDERS, "+48601000017");
        assertThat(irena.get(letter.replace(id.value(), other.value())).status())
                .isEqualTo(404);
    }

    private static void stored(byte[] bytes) {
        try {
            world.attachments.store(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException | Attachments.TooLarge e) {
            throw new IllegalStateException(e);
        }
    }
}
