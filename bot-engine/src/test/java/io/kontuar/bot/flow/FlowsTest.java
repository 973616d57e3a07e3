package io.kontuar.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.kontuar.bot.understanding.Examples;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class FlowsTest {
    private static final String GOOD = """
            flow: wrapping
            intents: [wrap]
            title: {en: Gift wrapping, pl: Pakowanie, ro: Ambalare}
            slots:
              paper: {type: choice, options: {red: [red], blue: [blue]}}
            steps:
              paper: {ask: paper}
              look: {do: look, on: {found: done, none: paper}}
              done: {say: thanks, end: asking}
            texts:
              ask-paper: {en: Which paper?, pl: Jaki papier?, ro: Ce hartie?}
              option-red: {en: Red, pl: Czerwony, ro: Rosu}
              option-blue: {en: Blue, pl: Niebieski, ro: Albastru}
            """;
    private static final Flows.Vocabulary WORDS = new Flows.Vocabulary(
            Set.of("wrap"), Set.of("thanks"), Set.of("failed"), Map.of("look", ActionForm.of("found", "none")));

    @Test
    void a_good_flow_is_taken() {
        Flow flow =
                Flows.of(Map.of("wrapping.yaml", GOOD), WORDS).begunBy("wrap").orElseThrow();
        assertThat(flow.first()).isEqualTo("paper");
        assertThat(flow.steps().keySet()).containsExactly("paper", "look", "done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "intents: [wrap]          | intents: [fold]           | 1 | intent 'fold' has no examples",
                "{ask: paper}             | {ask: ribbon}             | 7 | slot 'ribbon' is not known",
                "{say: thanks, end        | {say: cheers, end         | 9 | text 'cheers' does not exist",
                "{do: look,               | {do: stare,               | 8 | action 'stare' is not known",
                "none: paper}             | none: nowhere}            | 8 | leads to 'nowhere', which does not exist",
                "{found: done, none: paper} | {found: done}           | 8 | may come out as 'none'",
                "none: paper}             | none: look}               | 8 | comes back to itself without the customer",
                "end: asking}             | end: soon}                | 9 | expected asking, plain or silent",
                "type: choice             | type: colour              | 5 | expected order, contact",
                "title: {en: Gift wrapping, | title: {                | 3 | a text in 'en' is missing",
                "slots:                   | slot:                     | 4 | 'slot' is not known here",
                "{found: done, none: paper} | {found: paper, none: paper} | 9 | step 'done' is never reached",
            })
    void a_flow_that_cannot_be_followed_is_refused_by_file_and_line(String good, String bad, int line, String message) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> Flows.of(Map.of("wrapping.yaml", GOOD.replace(good, bad)), WORDS))
                .isInstanceOf(FlowRefused.class)
                .hasMessageStartingWith("wrapping.yaml:" + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> Flows.of(Map.of("broken.yaml", "flow: a\nsteps: {"), WORDS))
                .isInstanceOf(FlowRefused.class)
                .hasMessageStartingWith("broken.yaml:")
                .hasMessageContaining("not YAML");
    }

    @Test
    void one_intent_begins_one_flow() {
        assertThatThrownBy(() -> Flows.of(
                        Map.of("a.yaml", GOOD, "b.yaml", GOOD.replace("flow: wrapping", "flow: other")), WORDS))
                .isInstanceOf(FlowRefused.class)
                .hasMessageContaining("begins flow");
    }

    @Test
    void every_shipped_flow_is_of_the_published_schema() {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Flows.schema());
        JsonMapper json = new JsonMapper();
        Flows.shippedFiles().forEach((file, yaml) -> {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            assertThat(schema.validate(json.writeValueAsString(loaded), com.networknt.schema.InputFormat.JSON))
                    .as(file)
                    .isEmpty();
        });
    }

    @Test
    void every_matter_has_its_flow() {
        Set<String> begun = new java.util.HashSet<>();
        Flows.shippedFiles()
                .forEach(
                        (file, yaml) -> begun.addAll(FlowReader.read(file, yaml).intents()));
        Set<String> social = Set.of("talk_to_human", "greeting", "thanks", "goodbye", "affirm", "deny");
        assertThat(Examples.shipped().intents().stream()
                        .map(Object::toString)
                        .filter(intent -> !social.contains(intent) && !intent.equals("out_of_scope")))
                .isSubsetOf(begun);
    }
}
