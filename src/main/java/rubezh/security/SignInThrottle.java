package rubezh.security;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down whoever tries passwords: five tries are free, then 30 seconds, doubling up to 15
 * minutes. It stops hands at the keyboard; somebody who copied the disk is stopped by Argon2id
 * alone. It never closes a post for good.
 *
 * @param failures wrong tries in a row
 * @param last when the last of them was
 */
public record SignInThrottle(int failures, Instant last) {
    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Returns how long to wait before the next try; zero if it may be now. */
    public Duration delay(Instant now) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        Duration passed = Duration.between(last, now);
        // A clock that went back must not keep anybody out for longer than the pause itself.
        Duration left = capped.minus(passed.isNegative() ? Duration.ZERO : passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public SignInThrottle withFailure(Instant now) {
        return new SignInThrottle(failures + 1, now);
    }
}
