package io.kontuar.gateway.voice;

import java.time.Clock;

/** What every talk over a socket needs. */
record RelayParts(VoiceSettings settings, Phrases phrases, CallReports reports, CallWatch watch, Clock clock) {}
