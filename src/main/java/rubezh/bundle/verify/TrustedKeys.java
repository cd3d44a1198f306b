package rubezh.bundle.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;

/** Whose key is believed while a bundle is read; a key that is here is never replaced. */
public final class TrustedKeys {
    private final Map<UUID, String> keys = new HashMap<>();
    private final List<Origin> introduced = new ArrayList<>();
    private final List<Origin> conflicting = new ArrayList<>();

    /**
     * @param known keys that are here
     * @param bundleHeader names the sender's key and those it vouches for
     */
    TrustedKeys(Map<UUID, String> known, BundleHeader bundleHeader) {
        keys.putAll(known);
        keys.putIfAbsent(bundleHeader.from().replica(), bundleHeader.from().publicKey());
        for (Origin origin : bundleHeader.introduced()) {
            String key = keys.putIfAbsent(origin.replica(), origin.publicKey());
            if (key == null) {
                introduced.add(origin);
            } else if (!key.equals(origin.publicKey())) {
                conflicting.add(origin);
            }
        }
    }

    Optional<byte[]> keyOf(UUID replica) {
        return Optional.ofNullable(keys.get(replica)).map(HexFormat.of()::parseHex);
    }

    /** Returns who was not known before. */
    public List<Origin> introduced() {
        return introduced;
    }

    /** Returns those the sender knows by another key than we do. */
    public List<Origin> conflicting() {
        return conflicting;
    }
}
