package rubezh.security;

/**
 * Seals what lies on disk. AES-256-GCM in the program; another cipher, or none for a trusted
 * server, is one class. Thread-safe.
 */
public interface Sealer {
    /**
     * Seals bytes for a place.
     *
     * @param place what the bytes are bound to, {@code revision‖id}: sealed rows cannot be swapped
     */
    byte[] seal(byte[] plain, byte[] place);

    /**
     * Opens sealed bytes.
     *
     * @throws rubezh.text.Fault {@code SEC-…} if they were changed, cut, swapped or sealed with
     *     another key
     */
    byte[] open(byte[] sealed, byte[] place);
}
