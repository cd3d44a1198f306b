package rubezh.json;

import module java.base;

/**
 * Canonical text of an object with the byte offsets of its members, so that a subset can be hashed
 * without being written again. Works on bytes; {@link JsonObjectReader} reads typed values of a
 * parsed tree.
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

    /**
     * Updates a digest with the canonical object of the members selected by name.
     *
     * @param included whether the named members are selected, or all others
     */
    void updateDigest(MessageDigest digest, Set<String> selected, boolean included) {
        digest.update((byte) '{');
        boolean first = true;
        for (int i = 0; i < names.length; i++) {
            if (selected.contains(names[i]) == included) {
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
