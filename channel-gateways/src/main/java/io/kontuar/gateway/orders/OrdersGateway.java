package io.kontuar.gateway.orders;

import io.kontuar.channel.Secret;
import io.kontuar.commerce.OrderNews;
import io.kontuar.gateway.LimitedBody;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what the shop's systems state of orders and returns: known by its token, small enough, readable to the last member,
 * durable on the lane {@code orders}, and only then 202. A request is taken as a whole or not at all, and may be sent again.
 */
public final class OrdersGateway {
    private static final Logger LOG = LoggerFactory.getLogger(OrdersGateway.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEARER = "Bearer ";

    private final OrdersSettings settings;
    private final LaneSender lanes;

    public OrdersGateway(OrdersSettings settings, LaneSender lanes) {
        this.settings = settings;
        this.lanes = lanes;
    }

    /** Without a token nothing is there. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/orders", this::statements)
                .build();
    }

    private ServerResponse statements(ServerRequest request) throws IOException {
        Optional<Secret> token = settings.secret();
        if (token.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        HttpServletRequest raw = request.servletRequest();
        if (!shows(raw, token.get())) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        Optional<byte[]> body =
                LimitedBody.read(raw.getInputStream(), (int) settings.limit().toBytes());
        return body.isEmpty()
                ? told(HttpStatus.CONTENT_TOO_LARGE, "body: expected at most " + settings.limit() + ", got more")
                : take(body.get());
    }

    private ServerResponse take(byte[] body) {
        try {
            List<OrderNews> news = StatementReader.read(JSON.readTree(body));
            lanes.send(news.stream()
                    .<LaneSend<?>>map(one -> LaneSend.of(OrderNews.LANE, one))
                    .toList());
            return told(HttpStatus.ACCEPTED, "taken: " + news.size());
        } catch (NotReadable e) {
            return told(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return told(HttpStatus.BAD_REQUEST, "body: expected JSON, got something else");
        } catch (Outage e) {
            LOG.warn("statements of orders not taken: {}", e.getMessage());
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static ServerResponse told(HttpStatus status, String sentence) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence + "\n");
    }

    private static boolean shows(HttpServletRequest raw, Secret token) {
        String header = raw.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.reveal().getBytes(StandardCharsets.UTF_8));
    }
}
