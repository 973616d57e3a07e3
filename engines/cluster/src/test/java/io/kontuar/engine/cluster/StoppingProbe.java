package io.kontuar.engine.cluster;

/** Stops a write before a command of its, and everything after it, as the end of the process would. */
final class StoppingProbe implements Probe {
    private volatile int stopAt = Integer.MAX_VALUE;
    private volatile String stopBefore = "";
    private int commands;
    private boolean stopped;

    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void stopBefore(String command) {
        stopBefore = command;
    }

    /** @param command the first is 1 */
    void stopBefore(int command) {
        commands = 0;
        stopAt = command;
    }

    void stopNoMore() {
        stopped = false;
        stopBefore = "";
        stopAt = Integer.MAX_VALUE;
    }

    @Override
    public void before(String command) {
        commands++;
        stopped |= commands >= stopAt || command.equals(stopBefore);
        if (stopped) {
            throw new Stopped();
        }
    }
}
