package io.kontuar.console.security;

import io.kontuar.staff.Staff;

/** Signs somebody in who has just shown the right to be here by other means than a password: the first set-up. */
public final class Entrance {
    private final Sessions sessions;
    private final SessionCookie cookie;

    Entrance(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Begins a sign-in and returns the value of the Set-Cookie header that carries it. */
    public String begin(Staff staff) {
        return cookie.with(sessions.begin(staff));
    }
}
