package rubezh.security;

/**
 * What one guess at a password costs: Argon2id parameters (RFC 9106). A slot below 19 MiB and two
 * passes would have been weakened, one above 1 GiB would stop the program; both are refused.
 *
 * @param memoryKiB memory in KiB
 * @param passes number of passes
 * @param lanes parallel lanes
 */
public record PasswordHashCost(int memoryKiB, int passes, int lanes) {
    /** RFC 9106, second recommended choice: 64 MiB, three passes, four lanes. */
    public static final PasswordHashCost STANDARD = new PasswordHashCost(64 * 1024, 3, 4);

    /** The least that is accepted; for tests. */
    public static final PasswordHashCost MINIMUM = new PasswordHashCost(19 * 1024, 2, 1);

    private static final int LARGEST_KIB = 1024 * 1024;

    public PasswordHashCost {
        if (!isAcceptable(memoryKiB, passes, lanes)) {
            throw new IllegalArgumentException(
                    "Argon2id " + memoryKiB + " KiB, " + passes + " passes, " + lanes + " lanes");
        }
    }

    /** Says whether parameters read from a file may be used. */
    public static boolean isAcceptable(int memoryKiB, int passes, int lanes) {
        return memoryKiB >= 19 * 1024
                && memoryKiB <= LARGEST_KIB
                && passes >= 2
                && passes <= 16
                && lanes >= 1
                && lanes <= 16;
    }
}
