package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.transfer.ExportRequest.Encrypted;
import rubezh.bundle.transfer.ExportRequest.Plain;

/**
 * Keys that an export is encrypted to.
 *
 * @param stations codes of the stations that can open it, sorted; empty if it is not encrypted
 * @param keys their X25519 keys, raw
 */
record RecipientKeys(List<String> stations, List<byte[]> keys) {
    boolean isEncrypted() {
        return !keys.isEmpty();
    }

    static final RecipientKeys NONE = new RecipientKeys(List.of(), List.of());

    /**
     * Returns the keys for a request.
     *
     * @throws rubezh.text.Fault {@code BND-052} if nothing can be encrypted to a station that was
     *     named besides the addressee, or to the addressee although another one was named or it is
     *     revoked; {@code BND-053} for a plain bundle without a reason
     */
    static RecipientKeys of(ExportRequest request, EncryptionKeyLookup lookup) {
        return switch (request.protection()) {
            case Plain(var reason, _) -> {
                if (reason.isBlank() || reason.length() > Plain.MAX_REASON) {
                    throw BundleError.PLAIN_NEEDS_REASON.fault(Plain.MAX_REASON);
                }
                yield NONE;
            }
            case Encrypted(var others) -> {
                boolean possible = !lookup.keysOf(request.to()).isEmpty();
                boolean required = !others.isEmpty() || lookup.isRevoked(request.to());
                var stations = new TreeSet<>(others);
                stations.add(request.to());
                yield possible || required ? of(stations, lookup) : NONE;
            }
        };
    }

    private static RecipientKeys of(TreeSet<String> stations, EncryptionKeyLookup lookup) {
        var keys = new ArrayList<byte[]>();
        for (String station : stations) {
            List<String> found = lookup.keysOf(station);
            if (found.isEmpty()) {
                throw BundleError.NO_ENCRYPTION_KEY.fault(station);
            }
            found.stream().map(HexFormat.of()::parseHex).forEach(keys::add);
        }
        return new RecipientKeys(List.copyOf(stations), keys);
    }
}
