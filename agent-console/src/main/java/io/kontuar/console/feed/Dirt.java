package io.kontuar.console.feed;

import io.kontuar.lane.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What events have told since the last round. Taking an event in costs nothing but a set's entry. */
final class Dirt {
    private static final int MOST_ANSWERS = 20_000;

    private Set<String> conversations = new HashSet<>();
    private Set<String> deliveries = new HashSet<>();
    private Set<String> staff = new HashSet<>();
    private List<Event.Answered> answers = new ArrayList<>();
    private List<Event.Activity> activities = new ArrayList<>();
    private boolean settings;
    private boolean any;

    /** One round's worth. */
    record Gathered(
            Set<String> conversations,
            Set<String> deliveries,
            Set<String> staff,
            List<Event.Answered> answers,
            List<Event.Activity> activities,
            boolean settings) {}

    synchronized void take(Event event) {
        boolean news = switch (event) {
            case Event.Changed changed -> changed(changed);
            case Event.DeliveryAdvanced advanced -> deliveries.add(advanced.conversation());
            case Event.Answered answered -> answers.size() < MOST_ANSWERS && answers.add(answered);
            case Event.Activity activity -> activities.size() < MOST_ANSWERS && activities.add(activity);
        };
        if (news && !any) {
            any = true;
            notifyAll();
        }
    }

    /** Waits until there is something, at most this long. */
    synchronized void await(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (!any && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }

    synchronized boolean any() {
        return any;
    }

    synchronized Gathered gathered() {
        Gathered all = new Gathered(conversations, deliveries, staff, answers, activities, settings);
        conversations = new HashSet<>();
        deliveries = new HashSet<>();
        staff = new HashSet<>();
        answers = new ArrayList<>();
        activities = new ArrayList<>();
        settings = false;
        any = false;
        return all;
    }

    private boolean changed(Event.Changed changed) {
        return switch (changed.subject()) {
            case CONVERSATION -> conversations.add(changed.id());
            case STAFF -> staff.add(changed.id());
            case QUEUE, SETTINGS -> {
                settings = true;
                yield true;
            }
        };
    }
}
