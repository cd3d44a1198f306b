package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;

/**
 * Bundle with a valid seal, so unchanged since its sender wrote it; nothing is imported.
 *
 * @param file path of the bundle
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header its header
 * @param sender trust in its sender
 * @param known other keys under which this register knows the sender: that of the same installation
 *     if its key changed, those of its station if it is unknown
 * @param continued installation of its station known here that an unknown sender says it continues;
 *     null if it says nothing of that kind
 */
public record BundleInspection(
        Path file,
        long bytes,
        String sha256,
        BundleHeader header,
        Sender sender,
        List<Fingerprint> known,
        @Nullable Origin continued) {
    public BundleInspection {
        known = List.copyOf(known);
    }

    /** Returns whether the sender is unknown and has the name of a station known here. */
    public boolean namesake() {
        return sender == Sender.UNKNOWN && !known.isEmpty();
    }

    /** Returns the words of the file, to compare with those the sender reads out. */
    public KeyWords words() {
        return hash().words();
    }

    /** Returns the fingerprint of the hash of the file. */
    public Fingerprint hash() {
        return Fingerprint.ofHash(sha256);
    }

    /** Returns the fingerprint of the sender's key. */
    public Fingerprint senderFingerprint() {
        return header.from().fingerprint();
    }

    /** Trust in the sender of a bundle. */
    public enum Sender {
        /** This installation itself. */
        OURSELVES,
        /** Its key is confirmed: by a person, the roster, or the key of one that it continues. */
        KNOWN,
        /** Unknown, or only introduced by others: needs confirmation before an import. */
        UNKNOWN,
        /** Pinned with another key: an alarm, never imported. */
        CHANGED_KEY
    }
}
