package rubezh.table.input;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * Counts equal rows in some 25 bytes each, so that a million of them fit beside the rest. Rows are
 * told apart by 64 bits of their hash: among a million the chance that two different ones count as
 * equal is below one in thirty million.
 */
final class RowCounts {
    private static final int BEGIN = 1 << 12;
    private long[] keys = new long[BEGIN];
    private int[] counts = new int[BEGIN];
    private int used;

    /** Counts a row; returns how often it has come, from 1. */
    int add(Sha256 hash) {
        long key = Long.parseUnsignedLong(hash.hex(), 0, 16, 16);
        if (used * 2 > keys.length) {
            grow();
        }
        int at = place(key);
        if (counts[at] == 0) {
            keys[at] = key;
            used++;
        }
        return ++counts[at];
    }

    private int place(long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (counts[at] > 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
