package rubezh.security;

import java.time.Duration;
import java.time.Instant;

/**
 * Delay after failed sign-ins: none for five attempts, then 30 seconds, doubling up to 15 minutes.
 * It limits attempts at the keyboard; against a copied disk only Argon2id protects. It never locks
 * a station out permanently.
 *
 * @param failures number of consecutive failures
 * @param last time of the last failure
 */
public record SignInThrottle(int failures, Instant last) {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    /** Returns the delay before the next attempt; zero if none. */
    public Duration delay(Instant now) {
        if (failures < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_DELAY.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, 10));
        Duration capped = pause.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : pause;
        Duration passed = Duration.between(last, now);
        // A clock set back must not extend the delay.
        Duration left = capped.minus(passed.isNegative() ? Duration.ZERO : passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public SignInThrottle withFailure(Instant now) {
        return new SignInThrottle(failures + 1, now);
    }
}
