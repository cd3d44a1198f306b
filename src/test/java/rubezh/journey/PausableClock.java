package rubezh.journey;

import module java.base;

/** Clock that a test can block: it is read once per imported photo. */
public final class PausableClock extends Clock {
    private final Semaphore resumed = new Semaphore(0);
    private final AtomicInteger permits = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Instant now = Instant.parse("2026-11-24T12:03:22Z");
    private volatile boolean paused;

    public void pauseAfter(int pictures) {
        permits.set(pictures);
    }

    public boolean isPaused() {
        return paused;
    }

    public boolean isIdle() {
        return !paused;
    }

    public void resume() {
        permits.set(Integer.MAX_VALUE);
        resumed.release(resumed.availablePermits() == 0 ? 1 : 0);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public long millis() {
        if (permits.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : Math.max(0, n - 1)) == 0) {
            paused = true;
            resumed.acquireUninterruptibly();
            paused = false;
        }
        return now.toEpochMilli();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Bishkek");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
