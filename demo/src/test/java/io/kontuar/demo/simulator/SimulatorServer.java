package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.demo.InMemoryAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The simulator on a real server with a gateway that only listens, and what a client of it says. */
final class SimulatorServer implements AutoCloseable {
    static final String SID = "AC" + "0123456789abcdef".repeat(2);
    static final Secret TOKEN = new Secret("the-token");
    static final String SHOP = "+48732100200";

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.SERVLET)
            .properties("server.port=0", "kontuar.simulator.step=5ms", "kontuar.simulator.hang=1500ms")
            .run();
    private final HttpClient http = HttpClient.newHttpClient();

    URI base() {
        return context.getBean(GatewayAddress.class).base();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ChannelAccounts accounts() {
        return context.getBean(ChannelAccounts.class);
    }

    StubGateway gateway() {
        return context.getBean(StubGateway.class);
    }

    StubRelay relay() {
        return context.getBean(StubRelay.class);
    }

    StubTelephone telephone() {
        return context.getBean(StubTelephone.class);
    }

    /** Sends as the gateway would, with a callback to the stub. */
    HttpResponse<String> send(Map<String, String> more) {
        return send(more, SID + ":" + TOKEN.reveal());
    }

    HttpResponse<String> send(Map<String, String> more, String credentials) {
        Map<String, String> form =
                new TreeMap<>(Map.of("From", SHOP, "Body", "Paczka jedzie", "StatusCallback", callback()));
        form.putAll(more);
        return exchange(HttpRequest.newBuilder(at("/simulator/twilio/2010-04-01/Accounts/" + SID + "/Messages.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    }

    /** Calls an agent's phone as the gateway would. */
    HttpResponse<String> call(Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(Map.of("From", "+48732100400", "To", "+48732100911"));
        form.putAll(more);
        String credentials = SID + ":" + TOKEN.reveal();
        return exchange(HttpRequest.newBuilder(at("/simulator/twilio/2010-04-01/Accounts/" + SID + "/Calls.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    }

    HttpResponse<String> post(String path, String json) {
        return exchange(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return exchange((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** With something in the query that a careless signer would lose. */
    String callback() {
        return base() + "/webhooks/sms/sms-pl/status?m=m-1&note=a%20b";
    }

    private URI at(String path) {
        return URI.create(base() + path);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the simulator did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({SimulatorConfiguration.class, StubGateway.class, StubTelephone.class, StubRelay.class})
    static class Wiring {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ChannelAccounts accounts() {
            InMemoryAccounts accounts = new InMemoryAccounts();
            ChannelAccount account = new ChannelAccount(
                    new ChannelAccountId("sms-pl"),
                    ChannelKind.SMS,
                    "Texts",
                    SHOP,
                    true,
                    Map.of("accountSid", SID, "baseUrl", "http://localhost/simulator/twilio"),
                    0);
            if (!accounts.save(account, Map.of("authToken", TOKEN))) {
                throw new IllegalStateException("expected an empty store");
            }
            ChannelAccount telephone = new ChannelAccount(
                    new ChannelAccountId("voice-main"),
                    ChannelKind.VOICE,
                    "Telephone",
                    "+48732100400",
                    true,
                    Map.of("accountSid", SID, "baseUrl", "http://localhost/simulator/twilio"),
                    0);
            if (!accounts.save(telephone, Map.of("authToken", TOKEN))) {
                throw new IllegalStateException("expected no telephone");
            }
            return accounts;
        }
    }
}
