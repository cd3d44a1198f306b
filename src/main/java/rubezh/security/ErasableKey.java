package rubezh.security;

import module java.base;

import rubezh.text.Fault;

/**
 * Secret bytes that {@link #destroy} overwrites, where {@code SecretKeySpec} of the JDK only lets
 * them go. Thread-safe: nobody reads half of them.
 *
 * @see DataKey
 */
final class ErasableKey implements SecretKey {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;
    private final transient KeptCiphers ciphers = new KeptCiphers();
    private transient boolean destroyed;

    /**
     * @param bytes the secret; kept and overwritten, not copied
     */
    ErasableKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the ciphers that have a copy of the key; they end with it. */
    KeptCiphers ciphers() {
        return ciphers;
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /**
     * Returns a copy, to be overwritten by the caller.
     *
     * @throws Fault {@code SEC-012} with exit {@code NOT_PERMITTED} once destroyed
     */
    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed) {
            throw destroyed();
        }
        return bytes.clone();
    }

    /** Returns what is told once the key or what it protects is gone. */
    static Fault destroyed() {
        return new Fault(Fault.Exit.NOT_PERMITTED, "SEC-012");
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
        ciphers.close();
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(ErasableKey.class.getName());
    }
}
