package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.domain.roster.RosterEntry;
import rubezh.security.Fingerprint;

/**
 * Keys that files for a station are encrypted to: those that its installations told, and those of
 * the roster for installations that told nothing yet. A revoked installation has none. The address
 * of headquarters stands for the station pinned as such, unless a station of that code is known.
 */
public final class EncryptionKeyLookup {
    /** Address of headquarters, whatever the code of its station. */
    public static final String HEADQUARTERS = "HQ";

    private final Map<String, List<Recipient>> recipients = new TreeMap<>();
    private final Set<String> revoked = new TreeSet<>();
    private final @Nullable String headquarters;
    private final RecipientKeyNote noted;

    /**
     * An installation that could read a file.
     *
     * @param heard when it was heard last; the epoch if it never was
     * @param key its encryption key; null if none is known
     * @param signer its key for signatures, Ed25519, raw, hexadecimal
     */
    private record Recipient(Instant heard, @Nullable String key, String signer) {}

    /**
     * Another key in use for a station than at the last export.
     *
     * @param station code of the station
     * @param computers keys for signatures of the installations whose encryption key is new
     */
    public record KeyChange(String station, List<Fingerprint> computers) {
        public KeyChange {
            computers = List.copyOf(computers);
        }
    }

    /**
     * What is known of installations.
     *
     * @param peers installations that bundles are sent to
     * @param formerKeys keys of former identities, by the replica that goes on; it keeps them
     * @param entries installations of the roster in force
     * @param headquarters code of the station pinned as headquarters; null if none is
     */
    record Installations(
            List<Peer> peers,
            Map<UUID, String> formerKeys,
            List<RosterEntry> entries,
            @Nullable String headquarters) {
        static Installations of(PeerStore peers, RosterStore rosters) {
            Optional<Roster> roster = rosters.log().inForce();
            List<Peer> all = peers.all();
            return new Installations(
                    all.stream()
                            .filter(peers::isCurrent)
                            .filter(peer ->
                                    roster.flatMap(r -> r.find(peer.replica())).isPresent()
                                            || rosters.isTrusted(peer, roster))
                            .toList(),
                    formerKeys(all, peers),
                    roster.map(Roster::entries).orElse(List.of()),
                    rosters.headquarters().map(Headquarters::station).orElse(null));
        }

        private static Map<UUID, String> formerKeys(List<Peer> all, PeerStore peers) {
            var keys = new HashMap<UUID, String>();
            all.stream()
                    .filter(peer -> peer.encryptionKey() != null)
                    .sorted(Comparator.comparing(Peer::heard))
                    .forEach(peer -> keys.put(newest(peer, peers), peer.encryptionKey()));
            return keys;
        }

        private static UUID newest(Peer peer, PeerStore peers) {
            var seen = new HashSet<UUID>();
            Peer last = peer;
            while (seen.add(last.replica())) {
                last = peers.successorOf(last).flatMap(peers::find).orElse(last);
            }
            return last.replica();
        }
    }

    EncryptionKeyLookup(Installations known, RecipientKeyNote noted) {
        this.headquarters = known.headquarters;
        this.noted = noted;
        var listed = new HashMap<UUID, RosterEntry>();
        known.entries.forEach(entry -> listed.put(entry.id(), entry));
        for (Peer peer : known.peers) {
            RosterEntry entry = listed.remove(peer.replica());
            boolean trusted = entry == null || !entry.isRevoked();
            String listedKey = entry == null ? null : entry.encryptionKey();
            String told = peer.report() == null ? listedKey : peer.encryptionKey();
            String key = told == null ? known.formerKeys.get(peer.replica()) : told;
            add(peer.station(), trusted, new Recipient(peer.heard(), key, peer.publicKey()));
        }
        known.entries.stream()
                .filter(e -> !e.isRevoked())
                .forEach(e -> listed.remove(e.succeeds()));
        for (RosterEntry entry : listed.values()) {
            String station = Objects.requireNonNull(entry.station());
            var recipient =
                    new Recipient(
                            Instant.EPOCH,
                            entry.encryptionKey(),
                            Objects.requireNonNull(entry.key()));
            add(station, !entry.isRevoked(), recipient);
        }
    }

    private void add(String station, boolean trusted, Recipient recipient) {
        if (trusted) {
            recipients.computeIfAbsent(station, _ -> new ArrayList<>()).add(recipient);
        } else {
            revoked.add(station);
        }
    }

    /** Creates the lookup of a register as it is now. */
    public static EncryptionKeyLookup of(PeerStore peers, RosterStore rosters) {
        return new EncryptionKeyLookup(Installations.of(peers, rosters), rosters.recipientKeys());
    }

    /**
     * Returns the keys of all installations of a station, hexadecimal; none if the one heard last
     * has no key, because it could not read the file.
     */
    public List<String> keysOf(String station) {
        return readers(station).stream().flatMap(r -> Stream.ofNullable(r.key)).toList();
    }

    private List<Recipient> readers(String station) {
        List<Recipient> known = recipients.getOrDefault(resolve(station), List.of());
        Optional<Recipient> newest =
                known.stream()
                        .filter(one -> one.key != null || one.heard.isAfter(Instant.EPOCH))
                        .max(Comparator.comparing(Recipient::heard));
        return newest.filter(recipient -> recipient.key != null).isEmpty() ? List.of() : known;
    }

    private String resolve(String station) {
        boolean address = station.equals(HEADQUARTERS) && !recipients.containsKey(station);
        return address && headquarters != null ? headquarters : station;
    }

    /** Returns whether headquarters revoked every installation of a station. */
    public boolean isRevoked(String station) {
        String code = resolve(station);
        return revoked.contains(code) && !recipients.containsKey(code);
    }

    /**
     * Returns whether a file for a station has to be encrypted: a key of it was ever known. Bundles
     * that arrive never make it plain again.
     */
    public boolean isProtected(String station) {
        return protectedStations().contains(resolve(station));
    }

    /** Returns the stations that a key is or was known of, and the address of headquarters. */
    public Set<String> protectedStations() {
        Set<String> all = noted.known();
        recipients.forEach((station, known) -> {
            if (known.stream().anyMatch(recipient -> recipient.key != null)) {
                all.add(station);
            }
        });
        if (all.contains(resolve(HEADQUARTERS))) {
            all.add(HEADQUARTERS);
        }
        return all;
    }

    /** Returns the change of the keys since the last export to a station; empty if none is new. */
    public Optional<KeyChange> changeOf(String station) {
        String code = resolve(station);
        Set<String> used = noted.used(code);
        List<Fingerprint> computers =
                readers(station).stream()
                        .filter(one -> one.key != null && !used.contains(one.key))
                        .map(one -> Fingerprint.ofKey(HexFormat.of().parseHex(one.signer)))
                        .toList();
        return used.isEmpty() || computers.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyChange(code, computers));
    }

    /** Notes the keys that a file for a station was encrypted to. */
    public void noteUse(String station) {
        noted.putUsed(resolve(station), keysOf(station));
    }

    /** Returns the codes of the stations that have keys, and the address of headquarters. */
    public Set<String> stations() {
        var stations = new TreeSet<String>();
        Stream.concat(Stream.of(HEADQUARTERS), recipients.keySet().stream())
                .filter(station -> !keysOf(station).isEmpty())
                .forEach(stations::add);
        return stations;
    }
}
