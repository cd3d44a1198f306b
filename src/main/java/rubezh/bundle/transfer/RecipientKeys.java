package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.peer.Peer;
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
     * @param known installations that bundles are sent to
     * @throws rubezh.text.Fault {@code BND-052} if nothing can be encrypted to a station that was
     *     named besides the addressee, or to the addressee although another one was named; {@code
     *     BND-053} for a plain bundle without a reason
     */
    static RecipientKeys of(ExportRequest request, List<Peer> known) {
        return switch (request.protection()) {
            case Plain(var reason) -> {
                if (reason.isBlank() || reason.length() > Plain.MAX_REASON) {
                    throw BundleError.PLAIN_NEEDS_REASON.fault(Plain.MAX_REASON);
                }
                yield NONE;
            }
            case Encrypted(var others) ->
                    others.isEmpty() && !Peer.isEncryptable(request.to(), known)
                            ? NONE
                            : of(
                                    Stream.concat(Stream.of(request.to()), others.stream())
                                            .toList(),
                                    known);
        };
    }

    private static RecipientKeys of(List<String> stations, List<Peer> known) {
        var keys = new ArrayList<byte[]>();
        for (String station : new TreeSet<>(stations)) {
            if (!Peer.isEncryptable(station, known)) {
                throw BundleError.NO_ENCRYPTION_KEY.fault(station);
            }
            known.stream()
                    .filter(peer -> peer.station().equals(station))
                    .flatMap(peer -> Stream.ofNullable(peer.encryptionKey()))
                    .map(HexFormat.of()::parseHex)
                    .forEach(keys::add);
        }
        return new RecipientKeys(List.copyOf(new TreeSet<>(stations)), keys);
    }
}
