package io.kontuar.console.fakes;

import io.kontuar.assist.LanguageModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A language model that answers what the test says and remembers what it was asked. */
public final class PlayedModel implements LanguageModel {
    public final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());
    public volatile Answer answer = new Failed(Failure.OFF);

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Answer write(Prompt prompt) {
        asked.add(prompt);
        return answer;
    }
}
