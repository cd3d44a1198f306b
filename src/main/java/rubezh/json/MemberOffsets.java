package rubezh.json;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;

/**
 * A canonical object with the places of its members, so that a hash over some of them needs no
 * second writing.
 */
final class MemberOffsets {
    private final String[] names;
    private final int[] ends;
    private final byte[] line;

    private MemberOffsets(String[] names, int[] ends, byte[] line) {
        this.names = names;
        this.ends = ends;
        this.line = line;
    }

    static MemberOffsets of(Map<String, ?> tree) {
        var writer = new CanonicalWriter();
        String[] names = CanonicalWriter.sortedNames(tree);
        int[] ends = new int[names.length];
        writer.writeByte('{');
        for (int i = 0; i < names.length; i++) {
            writer.member(names[i], tree.get(names[i]));
            ends[i] = writer.size();
            writer.writeByte(i == names.length - 1 ? '}' : ',');
        }
        if (names.length == 0) {
            writer.writeByte('}');
        }
        return new MemberOffsets(names, ends, writer.bytes());
    }

    byte[] line() {
        return line;
    }

    /** Hashes the canonical object made of the members that are, or are not, among some names. */
    void updateDigest(MessageDigest digest, Set<String> some, boolean among) {
        digest.update((byte) '{');
        boolean first = true;
        for (int i = 0; i < names.length; i++) {
            if (some.contains(names[i]) == among) {
                if (!first) {
                    digest.update((byte) ',');
                }
                first = false;
                int start = i == 0 ? 1 : ends[i - 1] + 1;
                digest.update(line, start, ends[i] - start);
            }
        }
        digest.update((byte) '}');
    }
}
