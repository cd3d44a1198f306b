package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.PublicKeySealer;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * Codec between entries of the audit log and sealed bytes. Entries are padded to a multiple of 256
 * bytes, so that the length does not tell what an entry is about. Before sign-in failed attempts
 * are sealed with a public key, so that they need no key and tell nothing.
 */
final class AuditCodec {
    private static final int BLOCK = 256;

    /** Nonce and tag of {@link Sealer}. */
    private static final int OVERHEAD = 28;

    private final Sealer failures;
    private final @Nullable Sealer own;

    private AuditCodec(Sealer failures, @Nullable Sealer own) {
        this.failures = failures;
        this.own = own;
    }

    /** Returns the codec of a signed-in officer. */
    static AuditCodec of(DataKey key, SecureRandom random) {
        return new AuditCodec(key.failureSealer(random), key.sealer(DataKey.Purpose.AUDIT, random));
    }

    /** Returns the codec before sign-in, which writes failed sign-ins and reads nothing. */
    static AuditCodec beforeSignIn(byte[] publicKey, SecureRandom random) {
        return new AuditCodec(new PublicKeySealer(publicKey, random), null);
    }

    /**
     * Opened entry.
     *
     * @param json the entry, padded
     * @param keyless whether it was written before sign-in, so by anybody
     */
    record Opened(byte[] json, boolean keyless) {
        /** Returns whether the entry has an action, without parsing it. */
        boolean hasAction(AuditAction action) {
            byte[] start = Bytes.of("{\"action\":\"" + action.code() + "\"");
            return json.length >= start.length
                    && Arrays.equals(json, 0, start.length, start, 0, start.length);
        }
    }

    byte[] seal(Audit.Entry entry, byte[] previous) {
        byte[] json = write(entry);
        byte[] bound = AuditRow.associatedData(previous, entry.seq());
        return own == null
                ? failures.seal(padded(json, PublicKeySealer.OVERHEAD), bound)
                : own.seal(padded(json, OVERHEAD), bound);
    }

    private static byte[] write(Audit.Entry entry) {
        return new JsonObjectWriter()
                .putAll(entry, "action", "detail", "login", "object")
                .put("at", entry.at().toEpochMilli())
                .bytes();
    }

    private static byte[] padded(byte[] json, int overhead) {
        int blocks = (json.length + overhead + BLOCK - 1) / BLOCK;
        return Arrays.copyOf(json, blocks * BLOCK - overhead);
    }

    /**
     * Opens an entry.
     *
     * @param previous hash of the row before
     * @return null if it was changed, moved or cut
     */
    @Nullable Opened open(AuditRow row, byte[] previous) {
        byte[] bound = AuditRow.associatedData(previous, row.seq());
        byte[] json = own == null ? null : open(own, row, bound);
        if (json != null) {
            return new Opened(json, false);
        }
        byte[] keyless = open(failures, row, bound);
        Opened opened = keyless == null ? null : new Opened(keyless, true);
        return opened != null && opened.hasAction(AuditAction.SIGN_IN_FAILED) ? opened : null;
    }

    private static byte @Nullable [] open(Sealer sealer, AuditRow row, byte[] bound) {
        try {
            return sealer.open(row.sealed(), bound);
        } catch (Fault changed) {
            return null;
        }
    }

    /**
     * Parses an opened entry.
     *
     * @throws Fault {@code STO-004} if the program did not write it
     */
    @SuppressWarnings("unchecked")
    static Audit.Entry read(long seq, Opened opened) {
        try {
            int length = opened.json.length;
            while (length > 0 && opened.json[length - 1] == 0) {
                length--;
            }
            Map<String, Object> tree = CanonicalJson.read(Arrays.copyOf(opened.json, length));
            return new Audit.Entry(
                    seq,
                    Instant.ofEpochMilli((Long) member(tree, "at")),
                    (String) member(tree, "login"),
                    (String) member(tree, "action"),
                    (String) member(tree, "object"),
                    (Map<String, String>) member(tree, "detail"));
        } catch (MalformedJsonException | ClassCastException | IllegalArgumentException e) {
            throw Faults.damagedRow("audit", seq, e);
        }
    }

    private static Object member(Map<String, Object> tree, String name) {
        Object value = tree.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
