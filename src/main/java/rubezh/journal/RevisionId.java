package rubezh.journal;

import java.util.regex.Pattern;

/**
 * Identifies a revision by its content: SHA-256 over {@code "rubezh-rev/1\0"} and the canonical
 * JSON of everything but body, salt, id and signature (the hash of salt and body is inside).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RevisionId(String hex) implements Comparable<RevisionId> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public RevisionId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a revision id: " + hex);
        }
    }

    public static RevisionId of(String hex) {
        return new RevisionId(hex);
    }

    @Override
    public int compareTo(RevisionId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
