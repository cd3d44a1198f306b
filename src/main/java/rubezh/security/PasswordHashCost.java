package rubezh.security;

/**
 * Cost parameters of Argon2id (RFC 9106). Values below 19 MiB or two passes are too weak, values
 * above 1 GiB would exhaust memory, and four passes over 1 GiB take as long as anybody waits; all
 * others are rejected.
 *
 * @param memoryKiB memory in KiB
 * @param passes number of passes
 * @param lanes parallel lanes
 */
public record PasswordHashCost(int memoryKiB, int passes, int lanes) {
    /** Second recommended option of RFC 9106: 64 MiB, three passes, four lanes. */
    public static final PasswordHashCost STANDARD = new PasswordHashCost(64 * 1024, 3, 4);

    /** Minimum accepted cost; for tests. */
    public static final PasswordHashCost MINIMUM = new PasswordHashCost(19 * 1024, 2, 1);

    private static final int MAX_KIB = 1024 * 1024;

    /** Greatest product of memory in KiB and passes: about half a minute on a slow machine. */
    private static final long MAX_WORK = 4L * MAX_KIB;

    public PasswordHashCost {
        if (!isAcceptable(memoryKiB, passes, lanes)) {
            throw new IllegalArgumentException(
                    "Argon2id " + memoryKiB + " KiB, " + passes + " passes, " + lanes + " lanes");
        }
    }

    /** Returns whether parameters are within the accepted range. */
    public static boolean isAcceptable(int memoryKiB, int passes, int lanes) {
        return memoryKiB >= 19 * 1024
                && memoryKiB <= MAX_KIB
                && passes >= 2
                && (long) memoryKiB * passes <= MAX_WORK
                && lanes >= 1
                && lanes <= 16;
    }
}
