package rubezh.security;

import module java.base;

/**
 * Ciphers for AES-GCM of one key that wait for the next message, as to look one up takes longer
 * than a message of a few kilobytes. Each has a copy of the key, which {@link #close} overwrites.
 * Thread-safe: a cipher is with one message at a time.
 *
 * @see ErasableKey
 */
final class KeptCiphers {
    private final ConcurrentLinkedDeque<Cipher> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Returns a cipher to be initialised by the caller. */
    Cipher take() throws GeneralSecurityException {
        Cipher kept = idle.pollFirst();
        return kept == null ? create() : kept;
    }

    static Cipher create() throws GeneralSecurityException {
        return Cipher.getInstance("AES/GCM/NoPadding");
    }

    /** Keeps a cipher after a message, unless the key has ended meanwhile. */
    void giveBack(Cipher cipher) {
        idle.addFirst(cipher);
        if (closed) {
            overwriteAll();
        }
    }

    /** Returns how many are kept. */
    int size() {
        return idle.size();
    }

    void close() {
        closed = true;
        overwriteAll();
    }

    /** Gives each another key, upon which the JDK overwrites its copies of the one before. */
    private void overwriteAll() {
        var nothing = new SecretKeySpec(new byte[DataKey.BYTES], "AES");
        var parameters = new GCMParameterSpec(AesGcmSealer.TAG * 8, new byte[AesGcmSealer.NONCE]);
        for (Cipher cipher = idle.poll(); cipher != null; cipher = idle.poll()) {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, nothing, parameters);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
