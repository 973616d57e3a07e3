package io.kontuar.bot.tuning;

import io.kontuar.bot.understanding.Example;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Intent;
import io.kontuar.knowledge.Lessons;

/** The shipped examples with a shop's own. */
public final class Taught {
    private Taught() {}

    public static Examples with(Lessons lessons) {
        return Examples.shipped()
                .and(lessons.examples().stream()
                        .map(one -> new Example(one.language(), new Intent(one.intent()), one.text()))
                        .toList());
    }
}
