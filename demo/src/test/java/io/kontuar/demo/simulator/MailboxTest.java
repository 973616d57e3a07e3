package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.demo.shop.ShopMailServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ANNA = "anna.nowicka@poczta.example";
    private static final String REPLY = "pomoc+c.v-1.0123456789abcdef@wedrowiec.example";
    private final SimulatorServer server = new SimulatorServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_customers_mail_lies_in_the_shops_mailbox_vouched_for_by_its_server() {
        assertThat(send("{\"customer\":\"" + ANNA
                                + "\",\"subject\":\"Gdzie paczka?\",\"text\":\"Zamówienie 88213\",\"cc\":[\"jan@poczta.example\"]}")
                        .statusCode())
                .isEqualTo(202);

        MailView mail = shops().getFirst();
        assertThat(mail.subject()).isEqualTo("Gdzie paczka?");
        assertThat(mail.from()).contains("Anna Nowicka", ANNA);
        assertThat(mail.text()).isEqualTo("Zamówienie 88213");
        assertThat(mail.cc()).containsExactly("jan@poczta.example");
        assertThat(state(ANNA).at("/mails/0/mine").asBoolean()).isTrue();
        assertThat(state("jan@poczta.example").at("/mails/0/mine").asBoolean()).isFalse();
    }

    @Test
    void the_shops_answer_comes_by_smtp_and_is_answered_to_its_reply_address_with_a_quote() throws Exception {
        answer(ANNA);
        await().atMost(SOON).until(() -> state(ANNA).path("mails").size() == 1);
        String id = state(ANNA).at("/mails/0/id").asString();
        assertThat(state(ANNA).at("/mails/0/text").asString()).isEqualTo("W drodze.");

        HttpResponse<String> sent = send("{\"customer\":\"" + ANNA
                + "\",\"subject\":\"Re: Paczka\",\"text\":\"Dziękuję\",\"cc\":[],\"answers\":\"" + id + "\"}");

        assertThat(sent.statusCode()).isEqualTo(202);
        MailView reply = shops().getFirst();
        assertThat(reply.to()).containsExactly(REPLY);
        assertThat(reply.references()).containsExactly(id);
        assertThat(reply.text()).contains("Dziękuję", "> W drodze.");
    }

    @Test
    void a_mailbox_that_does_not_exist_sends_the_mail_back_and_one_away_a_note() throws Exception {
        behave("bounces");
        answer(ANNA);
        await().atMost(SOON).until(() -> shops().size() == 1);
        assertThat(shops().getFirst().from()).contains("MAILER-DAEMON");
        assertThat(state(ANNA).path("mails").size()).isZero();

        behave("away");
        answer(ANNA);
        await().atMost(SOON).until(() -> shops().size() == 2);
        assertThat(shops()).anySatisfy(mail -> assertThat(mail.subject()).isEqualTo("Out of office"));
        assertThat(state(ANNA).path("mails").size()).isEqualTo(1);
    }

    @Test
    void a_mailbox_is_read_by_several_while_mail_comes_in() throws Exception {
        AtomicBoolean more = new AtomicBoolean(true);
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (more.get()) {
                    List<MailView> all = server.bean(MailBook.class).of(ANNA);
                    assertThat(all).allSatisfy(mail -> assertThat(mail.text()).isEqualTo("W drodze."));
                }
            }));
        }
        for (int mail = 0; mail < 30; mail++) {
            answer(ANNA);
        }
        await().atMost(SOON).until(() -> state(ANNA).path("mails").size() == 30);
        more.set(false);
        assertThat(readers).allSatisfy(reader -> assertThat(reader).succeedsWithin(SOON));
    }

    @Test
    void what_is_no_mail_is_refused_with_a_sentence() {
        assertThat(send("{\"customer\":\"nobody\",\"subject\":\"\",\"text\":\"x\",\"cc\":[]}")
                        .body())
                .contains("customer: expected an address");
        assertThat(send("{\"customer\":\"" + ANNA + "\",\"subject\":\"\",\"text\":\" \",\"cc\":[]}")
                        .body())
                .contains("text: expected 1 to 20000 characters");
        assertThat(server.post("/simulator/api/mail/manner", "{\"customer\":\"" + ANNA + "\",\"manner\":\"sleeps\"}")
                        .body())
                .contains("manner: expected takes, bounces or away");
    }

    private HttpResponse<String> send(String json) {
        return server.post("/simulator/api/mail/mails", json);
    }

    private void behave(String manner) {
        assertThat(server.post(
                                "/simulator/api/mail/manner",
                                "{\"customer\":\"" + ANNA + "\",\"manner\":\"" + manner + "\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private JsonNode state(String customer) {
        return JsonMapper.shared()
                .readTree(server.get("/simulator/api/mail/state?customer=" + customer)
                        .body());
    }

    private List<MailView> shops() {
        return server.bean(MailBook.class).of(ShopMailServer.ADDRESS);
    }

    private void answer(String to) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.bean(PostOffice.class).smtpPort()));
        properties.setProperty("mail.smtp.from", "pomoc+m.m-1.0123456789abcdef@wedrowiec.example");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress(ShopMailServer.ADDRESS));
        mail.setReplyTo(new InternetAddress[] {new InternetAddress(REPLY)});
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Paczka");
        mail.setText("W drodze.", "UTF-8");
        Transport.send(mail);
    }
}
