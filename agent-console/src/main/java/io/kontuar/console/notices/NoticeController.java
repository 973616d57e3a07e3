package io.kontuar.console.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.console.api.Fields;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.Notices;
import io.kontuar.notice.OrderNotice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of notices: counted, and the latest one by one. No customer's address or words. */
@Tag(name = "Notices")
@RestController
final class NoticeController {
    private static final Duration COUNTED = Duration.ofDays(7);
    private static final int LATEST = 100;
    private final Notices notices;
    private final NoticePlans plans;
    private final Messages messages;
    private final Clock clock;

    NoticeController(Notices notices, NoticePlans plans, Messages messages, Clock clock) {
        this.notices = notices;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(
            summary = "Notices",
            description =
                    "How many of the last seven days are in which state, and the latest 100; of one broadcast when"
                            + " it is named.")
    @GetMapping("/api/notices")
    NoticesView all(@RequestParam(required = false) @Nullable String broadcast) {
        BroadcastId of = broadcast == null ? null : Fields.valid("broadcast", () -> new BroadcastId(broadcast));
        Instant since = clock.instant().minus(COUNTED);
        return new NoticesView(
                plans.settings().on().stream().map(Codes::of).sorted().toList(),
                since,
                notices.counts(since).stream()
                        .map(count -> new CountView(
                                count.broadcast() == null
                                        ? null
                                        : count.broadcast().value(),
                                Codes.of(count.event()),
                                Codes.of(count.state()),
                                count.notices()))
                        .toList(),
                notices.latest(of, LATEST).stream().map(this::view).toList());
    }

    /** The delivery is the message's own: a receipt may be newer than our last look. */
    private NoticeView view(OrderNotice notice) {
        OrderNotice.Way way = notice.way();
        return new NoticeView(
                notice.id().value(),
                Codes.of(notice.event()),
                notice.orderNumber(),
                Codes.of(notice.state()),
                notice.reason(),
                way == null ? null : Codes.of(way.to().channel()),
                notice.conversation() == null ? null : notice.conversation().value(),
                notice.message()
                        .flatMap(messages::find)
                        .map(Message::delivery)
                        .map(delivery -> Codes.of(delivery.state()))
                        .orElse(null),
                notice.madeAt(),
                notice.due());
    }

    /** @param on which events are told */
    record NoticesView(List<String> on, Instant since, List<CountView> counts, List<NoticeView> latest) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CountView(@Nullable String broadcast, String event, String state, long notices) {}

    /**
     * @param order its number
     * @param delivery how far its message is, once there is one
     * @param due when it is looked at next
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            String id,
            String event,
            String order,
            String state,
            @Nullable String reason,
            @Nullable String channel,
            @Nullable String conversation,
            @Nullable String delivery,
            Instant madeAt,
            @Nullable Instant due) {}
}
