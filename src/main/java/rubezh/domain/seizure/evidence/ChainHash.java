package rubezh.domain.seizure.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Chain hash of an event of custody (M08): SHA-256 over the event and the chain hash of the event
 * it was saved after. Its bytes are laid down in section 1.6 of the bundle format.
 *
 * <pre>{@code
 * ChainHash.of(event, before).equals(event.chain())
 * }</pre>
 *
 * @param hash the hash
 * @see CustodyChain
 */
public record ChainHash(Sha256 hash) {
    private static final String TAG = "rubezh-custody/1\0";
    private static final int SHORT = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /**
     * @param hex 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if it is anything else
     */
    public static ChainHash of(String hex) {
        return new ChainHash(Sha256.of(hex));
    }

    /**
     * Computes the chain hash of an event.
     *
     * @param before chain hash of the event it is saved after; null if it is the first
     */
    public static ChainHash of(CustodyEvent event, @Nullable ChainHash before) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(TAG.getBytes(UTF_8));
        add(digest, "act", event.act());
        add(digest, "after", before);
        OffsetDateTime at = event.at();
        add(digest, "at", at == null ? null : TIME.format(at));
        add(digest, "basis", event.basis());
        add(digest, "compared", event.compared());
        add(digest, "condition", event.condition());
        add(digest, "from", event.from());
        add(digest, "id", event.id());
        add(digest, "note", event.note());
        add(digest, "place", event.place());
        add(digest, "signed", event.signed());
        add(digest, "storage", event.storage());
        add(digest, "to", event.to());
        return new ChainHash(Sha256.of(digest));
    }

    private static void add(MessageDigest digest, String name, @Nullable Object value) {
        if (value != null) {
            byte[] bytes = value.toString().getBytes(UTF_8);
            digest.update((name + " " + bytes.length + "\n").getBytes(UTF_8));
            digest.update(bytes);
            digest.update((byte) '\n');
        }
    }

    /** Returns the first eight digits, to compare by eye. */
    public String shortForm() {
        return hash.hex().substring(0, SHORT);
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
