package io.kontuar.bench;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.sms.SmsFileSettings;
import io.kontuar.gateway.sms.SmsGateway;
import io.kontuar.gateway.sms.SmsPorts;
import io.kontuar.gateway.sms.SmsReadingSettings;
import io.kontuar.gateway.whatsapp.WhatsAppGateway;
import io.kontuar.gateway.whatsapp.WhatsAppPorts;
import io.kontuar.gateway.whatsapp.WhatsAppSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.HdrHistogram.Histogram;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A webhook from the request to the events for the lane: body read, signature verified, translated. */
final class WebhookCost {
    private static final String BASE = "http://localhost:8080";
    private static final String SECRET = "bench-secret";
    private final int requests;

    WebhookCost(int requests) {
        this.requests = requests;
    }

    /** p99 in milliseconds. */
    double sms() throws Exception {
        Signer signer = new Signer(SECRET);
        String path = "/webhooks/sms/bench";
        return measured(ChannelKind.SMS, Map.of("accountSid", Seed.ACCOUNT_SID), "authToken", n -> {
            TreeMap<String, String> form = new TreeMap<>(Map.of(
                    "MessageSid",
                    "SM" + "%032x".formatted(n),
                    "AccountSid",
                    Seed.ACCOUNT_SID,
                    "From",
                    Seed.phone(n, 5000),
                    "To",
                    Seed.NUMBER,
                    "Body",
                    "Gdzie jest moja paczka? Zamówienie " + Seed.order(n),
                    "NumMedia",
                    "0",
                    "NumSegments",
                    "1",
                    "ApiVersion",
                    "2010-04-01"));
            MockHttpServletRequest request = request(path, "application/x-www-form-urlencoded", Signer.encode(form));
            request.addHeader("X-Twilio-Signature", signer.sign(BASE + path, form));
            return request;
        });
    }

    /** p99 in milliseconds. */
    double whatsApp() throws Exception {
        return measured(
                ChannelKind.WHATSAPP,
                Map.of("phoneNumberId", "106540352242922", "portfolioId", "506914307656634"),
                "appSecret",
                n -> {
                    byte[] body = """
                            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":\
                            "messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":\
                            "48732100300","phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Anna"},\
                            "wa_id":"%s"}],"messages":[{"from":"%s","id":"wamid.BENCH%d","timestamp":"%d","type":"text",\
                            "text":{"body":"Gdzie jest moja paczka? Zamówienie %s"}}]}}]}]}""".formatted(
                                    Seed.phone(n, 5000).substring(1),
                                    Seed.phone(n, 5000).substring(1),
                                    n,
                                    System.currentTimeMillis() / 1000,
                                    Seed.order(n))
                            .getBytes(StandardCharsets.UTF_8);
                    MockHttpServletRequest request = request("/webhooks/whatsapp/bench", "application/json", body);
                    request.addHeader("X-Hub-Signature-256", "sha256=" + hmac(body));
                    return request;
                });
    }

    private double measured(
            ChannelKind channel, Map<String, String> settings, String secret, IntFunction<MockHttpServletRequest> made)
            throws Exception {
        Path folder = Files.createTempDirectory("kontuar-webhooks");
        CountedLanes lanes = new CountedLanes();
        Clock clock = Clock.systemUTC();
        try (EmbeddedStore store = EmbeddedStore.open(folder, new Documents(), clock)) {
            ChannelAccount account =
                    new ChannelAccount(new ChannelAccountId("bench"), channel, "Bench", Seed.NUMBER, true, settings, 0);
            if (!store.channelAccounts().save(account, Map.of(secret, new Secret(SECRET)))) {
                throw new IllegalStateException("a fresh store has no account yet");
            }
            AccountBook book = new AccountBook(
                    store.channelAccounts(), clock, ChannelsBench.settings().accountMemory());
            return channel == ChannelKind.SMS ? sms(store, book, lanes, made) : whatsApp(store, book, lanes, made);
        }
    }

    private double sms(
            EmbeddedStore store, AccountBook book, CountedLanes lanes, IntFunction<MockHttpServletRequest> made)
            throws Exception {
        GatewaySettings settings = ChannelsBench.settings();
        SmsPorts ports = new SmsPorts(
                lanes,
                store.attachments(),
                store.messages(),
                store.sendingPermissions(),
                store.gatewayCursors(),
                store.channelAccounts());
        try (SmsGateway gateway = new SmsGateway(
                settings,
                bound("kontuar.sms.reading", SmsReadingSettings.class),
                bound("kontuar.sms.files", SmsFileSettings.class),
                book,
                ports,
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
            return p99(gateway.routes(), lanes, made);
        }
    }

    private double whatsApp(
            EmbeddedStore store, AccountBook book, CountedLanes lanes, IntFunction<MockHttpServletRequest> made)
            throws Exception {
        WhatsAppPorts ports =
                new WhatsAppPorts(store.channelAccounts(), store.attachments(), store.messages(), lanes, lanes);
        try (WhatsAppGateway gateway = new WhatsAppGateway(
                bound("kontuar.whatsapp", WhatsAppSettings.class),
                book,
                ports,
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
            return p99(gateway.routes(), lanes, made);
        }
    }

    /** The first half of the requests warms up. */
    private double p99(
            RouterFunction<ServerResponse> routes, CountedLanes lanes, IntFunction<MockHttpServletRequest> made)
            throws Exception {
        Histogram nanos = new Histogram(3);
        for (int n = 0; n < requests * 2; n++) {
            ServerRequest request = ServerRequest.create(made.apply(n), List.of());
            long began = System.nanoTime();
            ServerResponse answer = routes.route(request).orElseThrow().handle(request);
            if (n >= requests) {
                nanos.recordValue(System.nanoTime() - began);
            }
            if (answer.statusCode().value() != 200) {
                throw new IllegalStateException("webhook " + n + " was answered " + answer.statusCode());
            }
        }
        if (lanes.sent.get() != requests * 2L) {
            throw new IllegalStateException(
                    "expected " + requests * 2L + " events, the webhooks brought " + lanes.sent.get());
        }
        return nanos.getValueAtPercentile(99) / 1e6;
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }

    private static MockHttpServletRequest request(String path, String type, byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent(body);
        return request;
    }

    private static String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
