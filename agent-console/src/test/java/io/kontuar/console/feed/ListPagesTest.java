package io.kontuar.console.feed;

import static io.kontuar.console.Socket.isOf;
import static io.kontuar.console.Socket.type;
import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list longer than a page, in a world in which nothing else happens. */
class ListPagesTest {
    private static final Map<String, String> MINE = Map.of("list", "mine");

    private RunningConsole console;
    private World world;
    private StaffId irena;
    private Socket socket;
    private List<ConversationId> held;

    @BeforeEach
    void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        irena = console.hire("irena", Role.AGENT, ORDERS).id();
        socket = console.signedIn("irena").socket();
        held = IntStream.range(0, 60)
                .mapToObj(i -> world.heldBy(irena, ORDERS, "+4860200%04d".formatted(i)))
                .toList();
    }

    @AfterEach
    void stop() {
        socket.close();
        console.close();
    }

    @Test
    void a_list_comes_in_pages_of_fifty_and_more_asks_for_the_next() {
        JsonNode first = socket.list("mine", MINE);
        assertThat(first.path("rows")).hasSize(50);
        assertThat(first.path("total").asInt()).isEqualTo(60);
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(first.path("reset").asBoolean()).isTrue();

        JsonNode second = more();
        assertThat(second.path("reset").asBoolean()).isFalse();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(second.path("total").asInt()).isEqualTo(60);
        assertThat(ids(first, second))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        held.stream().map(ConversationId::value).toList());
    }

    @Test
    void a_late_event_about_any_row_takes_none_away_and_none_comes_again() {
        JsonNode first = socket.list("mine", MINE);
        held.forEach(world::changed);
        socket.next(frame -> type(frame).equals("list-delta"));
        socket.next(frame -> type(frame).equals("digest") && isOf("mine", frame));

        JsonNode second = more();
        assertThat(ids(first, second)).doesNotHaveDuplicates().hasSize(60);
        assertThat(socket.frames().toString()).doesNotContain("\"removes\":[\"");
    }

    @Test
    void rows_that_moved_to_the_top_unnoticed_do_not_make_the_next_page_begin_anew() {
        JsonNode first = socket.list("mine", MINE);
        world.lanes.lost = event -> true;
        held.subList(10, 12).forEach(this::note);

        List<String> second = ids(more());
        assertThat(second)
                .containsAll(
                        held.subList(0, 10).stream().map(ConversationId::value).toList());
        assertThat(second).filteredOn(ids(first)::contains).isSubsetOf(moved());
    }

    private List<String> moved() {
        return held.subList(10, 12).stream().map(ConversationId::value).toList();
    }

    private void note(ConversationId id) {
        world.does(new ConversationCommand.SetSubject(World.commandId(), id, irena, "Parcel"));
    }

    private JsonNode more() {
        socket.say(Map.of("type", "more", "sub", "mine"));
        return socket.next(frame -> type(frame).equals("list") && isOf("mine", frame));
    }

    private static List<String> ids(JsonNode... pages) {
        return Stream.of(pages)
                .flatMap(page -> page.path("rows").valueStream())
                .map(row -> row.path("id").asString())
                .toList();
    }
}
