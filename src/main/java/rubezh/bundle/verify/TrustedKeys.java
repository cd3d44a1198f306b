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

/** Keys trusted while reading a bundle; a key of this register is never replaced. */
public final class TrustedKeys {
    private final Map<UUID, Origin> keys = new HashMap<>();
    private final List<Origin> introduced = new ArrayList<>();
    private final List<Origin> conflicting = new ArrayList<>();

    /**
     * @param known installations whose keys this register has, by replica
     * @param bundleHeader source of the sender's key and of the keys it introduces
     */
    TrustedKeys(Map<UUID, Origin> known, BundleHeader bundleHeader) {
        keys.putAll(known);
        keys.putIfAbsent(bundleHeader.from().replica(), bundleHeader.from());
        for (Origin origin : bundleHeader.introduced()) {
            Origin present = keys.putIfAbsent(origin.replica(), origin);
            if (present == null) {
                introduced.add(origin);
            } else if (!present.publicKey().equals(origin.publicKey())) {
                conflicting.add(origin);
            }
        }
    }

    Optional<byte[]> keyOf(UUID replica) {
        return Optional.ofNullable(keys.get(replica))
                .map(Origin::publicKey)
                .map(HexFormat.of()::parseHex);
    }

    /** Returns the station of a replica whose key is trusted; its own word on others is none. */
    public Optional<String> stationOf(UUID replica) {
        return Optional.ofNullable(keys.get(replica)).map(Origin::station);
    }

    /** Returns the installations that were unknown before. */
    public List<Origin> introduced() {
        return introduced;
    }

    /** Returns the installations for which the sender has another key than this register. */
    public List<Origin> conflicting() {
        return conflicting;
    }
}
