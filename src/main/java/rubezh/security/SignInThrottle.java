package rubezh.security;

import module java.base;

/**
 * Delay after failed sign-ins: none for five attempts, then 30 seconds, doubling up to 15 minutes.
 * After 100 failures the account is closed until an administrator opens it. It limits attempts at
 * the keyboard; against a copied disk only Argon2id protects.
 *
 * @param failures number of consecutive failures
 * @param last time of the last failure
 */
public record SignInThrottle(int failures, Instant last) {
    /** Number of failures in a row after which an administrator has to open the account. */
    public static final int CLOSING_FAILURES = 100;

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

    /** Returns whether an administrator has to open the account. */
    public boolean isClosed() {
        return failures >= CLOSING_FAILURES;
    }

    public SignInThrottle withFailure(Instant now) {
        return new SignInThrottle(failures + 1, now);
    }
}
