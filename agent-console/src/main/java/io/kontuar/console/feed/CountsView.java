package io.kontuar.console.feed;

import io.kontuar.console.supervisor.QueueCounts;
import java.util.Map;

/** How many conversations wait where, for one viewer. */
record CountsView(int mine, int bot, Map<String, QueueCounts> queues) {}
