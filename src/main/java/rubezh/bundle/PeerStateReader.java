package rubezh.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.receipt.KeptNumbers;
import rubezh.bundle.receipt.ReceiptNumbers;
import rubezh.bundle.receipt.SentNumbers;
import rubezh.bundle.receipt.WithheldNumbers;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.verify.MissingRevisions;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.VersionVector;

/** Exchange states of other installations, by what they reported and what is held here. */
final class PeerStateReader {
    private final ExchangeStorage storage;
    private final RosterStore rosters;
    private final AddressLookup addresses;
    private final KeptNumbers kept;
    private final VersionVector local;
    private final Map<UUID, SequenceRanges> receipts;
    private final Map<UUID, SequenceRanges> withheld;

    PeerStateReader(ExchangeStorage exchangeStorage, RosterStore rosterStore) {
        this.storage = exchangeStorage;
        this.rosters = rosterStore;
        this.addresses = rosters.addresses();
        this.kept = new KeptNumbers(storage.notes());
        this.local = storage.journal().versionVector();
        this.receipts = new ReceiptNumbers(storage.notes()).all();
        this.withheld = new WithheldNumbers(storage.notes()).all();
    }

    /** Returns the state of each installation that bundles are sent to, sorted by station. */
    List<PeerState> read() {
        return rosters.recipients().stream().map(this::of).toList();
    }

    private PeerState of(Peer peer) {
        VersionVector reported = peer.reported();
        VersionVector remote = reported == null ? new VersionVector(new TreeMap<>()) : reported;
        MissingRevisions lacking = MissingRevisions.of(local, remote).without(receipts);
        MissingRevisions unsent = lacking.without(kept.of(addresses.of(peer.station())));
        return new PeerState(
                peer,
                unsent.count(),
                unsent.since(storage.journal()).orElse(null),
                MissingRevisions.of(remote, local).without(withheld).count(),
                peer.lacks().stream().filter(this::isHere).count(),
                lacking.count() - unsent.count(),
                isAddressed(peer.station()));
    }

    /** Before headquarters is named, a bundle to it may have been for any station. */
    private boolean isAddressed(String station) {
        Optional<String> headquarters = rosters.headquarters().map(Headquarters::station);
        var codes = new HashSet<>(addresses.of(station));
        if (headquarters.isEmpty()) {
            codes.add(EncryptionKeyLookup.HEADQUARTERS);
        }
        var sent = new SentNumbers(storage.notes());
        return headquarters.filter(station::equals).isPresent()
                || codes.stream().anyMatch(code -> !sent.to(code).isEmpty());
    }

    private boolean isHere(String hash) {
        return storage.blobs().contains(Sha256.of(hash));
    }
}
