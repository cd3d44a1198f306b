package rubezh.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;

/**
 * Files of a connected workstation: saved in the own file, from where they go to the hub with the
 * revision that refers to them; read from there, or from the hub.
 */
final class ConnectedBlobs implements Blobs {
    private final Blobs own;
    private final Blobs hub;

    ConnectedBlobs(Blobs own, Blobs hub) {
        this.own = own;
        this.hub = hub;
    }

    @Override
    public boolean put(Sha256 hash, InputStream bytes) {
        return own.put(hash, bytes);
    }

    @Override
    public Optional<Integer> size(Sha256 hash) {
        return own.size(hash).or(() -> hub.size(hash));
    }

    @Override
    public List<Sha256> missing(int limit) {
        return hub.missing(limit).stream().filter(hash -> !own.contains(hash)).toList();
    }

    @Override
    public boolean isReferenced(Sha256 hash) {
        return own.isReferenced(hash) || hub.isReferenced(hash);
    }

    @Override
    public Optional<InputStream> open(Sha256 hash) {
        return own.contains(hash) ? own.open(hash) : hub.open(hash);
    }
}
