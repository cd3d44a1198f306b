package rubezh.security;

/**
 * Authenticated encryption of data at rest, AES-256-GCM in this program. Thread-safe.
 *
 * <pre>{@code
 * byte[] sealed = sealer.seal(plain, associatedData);
 * byte[] opened = sealer.open(sealed, associatedData);
 * }</pre>
 *
 * @see ChunkSealer
 */
public interface Sealer {
    /**
     * Seals bytes.
     *
     * @param associatedData context that the result is bound to, such as {@code revision‖id}, so
     *     that rows cannot be swapped
     */
    byte[] seal(byte[] plain, byte[] associatedData);

    /**
     * Opens sealed bytes.
     *
     * @throws rubezh.text.Fault {@code SEC-…} if they were changed, truncated, swapped or sealed
     *     with another key
     */
    byte[] open(byte[] sealed, byte[] associatedData);
}
